/** HTTP: routes that state who may use them, validation at the edge, refusals as problem details, one OpenAPI description. */
export { type Acted, type Actor, type ActorSource, anonymous, signedIn } from './actor.ts'
export { answerByFront, type Front, type FrontReply, type FrontRequest, openLane } from './front/index.ts'
export { networkOf } from './network-of.ts'
export { wordsOf } from './openapi.ts'
export { httpProblems } from './problems.ts'
export { type Access, account, anyone, bearer, can, type RateLimit, type Route, route, token, viewer } from './route.ts'
export { createHttp, type HttpOptions, type HttpServer, mount } from './server.ts'

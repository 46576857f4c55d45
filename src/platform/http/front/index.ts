/** Answers in front of the router: for what is asked for so often that finding its route, or making a request of it, costs more than the answer. */
export { answerByFront, type Front, type FrontReply, type FrontRequest } from './front.ts'
export { openLane } from './lane.ts'

/** Push: short news to browsers that asked for it (Web Push with VAPID). */
export { createPush, type Push, type PushDeps } from './create-push.ts'
export { type Subscription, subscriptionSchema } from './subscription.ts'

import { z } from 'zod'
import { defineJob } from '#platform/jobs'

export const forgetNewsQuestions = defineJob('people.forget-news-questions', z.object({}))

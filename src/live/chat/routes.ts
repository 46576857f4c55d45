import { Readable } from 'node:stream'
import { z } from 'zod'
import { bearerOf } from '#live/ingest'
import { anyone, can, type Route, route } from '#platform/http'
import { idSchema } from '#platform/ids'
import {
  blockWordSchema,
  chatDeskSchema,
  chatRulesSchema,
  muteRequestSchema,
  muteSchema,
  newWordSchema,
  pinnedSchema,
  removalSchema,
  replayQuerySchema,
  replaySchema,
  rulesChangeSchema,
  wordListSchema,
} from './contract.ts'
import type { Desk } from './desk.ts'
import { addWord, dropWord, listWords } from './edit-words.ts'
import { exportLines } from './export-lines.ts'
import { releaseLine } from './held.ts'
import { mutePerson, unmutePerson } from './mute-person.ts'
import { changeRules, pinLine } from './pin-line.ts'
import { readChatDesk } from './read-desk.ts'
import { readReplay } from './read-replay.ts'
import { removeLine, restoreLine } from './remove-line.ts'

const access = can('chat.moderate')
const tag = 'Chat'
const refusals = ['live/chat/not-a-moderator', 'programme/shows/unknown']
const params = z.object({ id: idSchema('shw') })
const lineParams = params.extend({ line: idSchema('msg') })
const doneSchema = z.object({ ok: z.literal(true) })
const done = { ok: true } as const
const at = '/api/studio/shows/:id/chat'

export function chatRoutes(desk: Desk): Route[] {
  return [...readingRoutes(desk), ...lineRoutes(desk), ...ruleRoutes(desk), ...wordRoutes(desk)]
}

function readingRoutes(desk: Desk): Route[] {
  const exporting = (form: 'csv' | 'json') =>
    route({
      ...{ method: 'GET', url: `${at}/export.${form}`, access, tag, params, problems: refusals },
      summary: `Every line of a show with what became of it, as ${form.toUpperCase()}`,
      handler: async ({ actor, params: { id }, reply }) => {
        const pieces = await exportLines(desk, actor, id, form)
        return reply
          .type(form === 'csv' ? 'text/csv; charset=utf-8' : 'application/json; charset=utf-8')
          .header('content-disposition', `attachment; filename="chat-${id}.${form}"`)
          .header('cache-control', 'no-store')
          .send(Readable.from(pieces))
      },
    })
  return [
    route({
      ...{ method: 'GET', url: '/api/shows/:slug/chat', access: anyone, tag },
      summary: 'What was said between two moments of a broadcast; a show for adults wants a playback grant as bearer',
      params: z.object({ slug: z.string().min(1).max(80) }),
      query: replayQuerySchema,
      response: { 200: replaySchema },
      problems: ['platform/http/not-found', 'live/chat/grant-required', 'live/chat/nothing-broadcast'],
      handler: ({ actor, params: { slug }, query, request }) =>
        readReplay(desk, actor, slug, bearerOf(request.headers.authorization), query),
    }),
    route({
      ...{ method: 'GET', url: at, access, tag, params, problems: refusals },
      summary: 'Held lines, muted people and rules of a show’s chat',
      response: { 200: chatDeskSchema },
      handler: ({ actor, params: { id } }) => readChatDesk(desk, actor, id),
    }),
    exporting('csv'),
    exporting('json'),
  ]
}

function lineRoutes(desk: Desk): Route[] {
  return [
    route({
      ...{ method: 'PUT', url: `${at}/lines/:line/removal`, access, tag, params: lineParams, problems: refusals },
      summary: 'Take a line down, or out of those that wait; its author hears why',
      body: removalSchema,
      response: { 200: doneSchema },
      handler: async ({ actor, params: { id, line }, body }) => {
        await removeLine(desk, actor, id, line, body.reason)
        return done
      },
    }),
    route({
      ...{ method: 'DELETE', url: `${at}/lines/:line/removal`, access, tag, params: lineParams },
      summary: 'Bring a line back that was taken down a moment ago',
      response: { 200: doneSchema },
      problems: [...refusals, 'live/chat/undo-over'],
      handler: async ({ actor, params: { id, line } }) => {
        await restoreLine(desk, actor, id, line)
        return done
      },
    }),
    route({
      ...{ method: 'PUT', url: `${at}/lines/:line/release`, access, tag, params: lineParams },
      summary: 'Let a held line through',
      response: { 200: doneSchema },
      problems: [...refusals, 'live/chat/line-unknown'],
      handler: async ({ actor, params: { id, line } }) => {
        await releaseLine(desk, actor, id, line)
        return done
      },
    }),
    route({
      ...{ method: 'POST', url: `${at}/mutes`, access, tag, params },
      summary: 'Mute who wrote a line, and hide all they said',
      body: muteRequestSchema,
      response: { 201: muteSchema },
      problems: [...refusals, 'live/chat/line-unknown', 'live/chat/cannot-mute', 'live/chat/too-many-mutes'],
      handler: async ({ actor, params: { id }, body, reply }) => reply.code(201).send(await mutePerson(desk, actor, id, body)),
    }),
    route({
      ...{ method: 'DELETE', url: `${at}/mutes/:mute`, access, tag, params: params.extend({ mute: idSchema('mut') }) },
      summary: 'Let a muted person speak again; a moment after the mute their lines come back',
      response: { 200: doneSchema },
      problems: [...refusals, 'live/chat/not-muted'],
      handler: async ({ actor, params: { id, mute } }) => {
        await unmutePerson(desk, actor, id, mute)
        return done
      },
    }),
  ]
}

function ruleRoutes(desk: Desk): Route[] {
  return [
    route({
      ...{ method: 'PATCH', url: `${at}/rules`, access, tag, params, problems: refusals },
      summary: 'Slow mode and followers only',
      body: rulesChangeSchema,
      response: { 200: chatRulesSchema },
      handler: ({ actor, params: { id }, body: { slowSeconds, followersOnly } }) =>
        changeRules(desk, actor, id, {
          ...(slowSeconds === undefined ? {} : { slowSeconds }),
          ...(followersOnly === undefined ? {} : { followersOnly }),
        }),
    }),
    route({
      ...{ method: 'PUT', url: `${at}/pinned`, access, tag, params },
      summary: 'Put a line above the talk, or take it away',
      body: pinnedSchema,
      response: { 200: chatRulesSchema },
      problems: [...refusals, 'live/chat/line-unknown'],
      handler: ({ actor, params: { id }, body }) => pinLine(desk, actor, id, body.messageId),
    }),
  ]
}

function wordRoutes(desk: Desk): Route[] {
  return [
    route({
      ...{ method: 'GET', url: `${at}/words`, access, tag, params, problems: refusals },
      summary: 'Block words, and words that moderators keep taking down',
      response: { 200: wordListSchema },
      handler: ({ actor, params: { id } }) => listWords(desk, actor, id),
    }),
    route({
      ...{ method: 'POST', url: `${at}/words`, access, tag, params },
      summary: 'Hold lines with this word from now on',
      body: newWordSchema,
      response: { 201: blockWordSchema },
      problems: [...refusals, 'live/chat/word-empty', 'live/chat/word-known', 'live/chat/words-full'],
      handler: async ({ actor, params: { id }, body, reply }) => reply.code(201).send(await addWord(desk, actor, id, body)),
    }),
    route({
      ...{ method: 'DELETE', url: `${at}/words/:word`, access, tag, params: params.extend({ word: idSchema('blw') }), problems: refusals },
      summary: 'Hold lines with this word no more',
      response: { 200: doneSchema },
      handler: async ({ actor, params: { id, word } }) => {
        await dropWord(desk, actor, id, word)
        return done
      },
    }),
  ]
}

import { useTimes } from '../../kit/desk/times.ts'

/** A day and a time. */
export function When({ at }: { at: string }) {
  const times = useTimes()
  return (
    <time dateTime={at}>
      <bdi>{times.short(at)}</bdi>
    </time>
  )
}

/**
 * The one place that reaches into `ws`: a ready frame goes straight to the TCP socket, past the library's own framing. With
 * compression off the library writes synchronously, so both ways of sending keep their order. Where the private field is gone, `send` does it.
 */
import type { Socket } from 'node:net'
import type { WebSocket } from 'ws'
import type { Frame } from './frame.ts'

interface WithSocket {
  _socket?: Partial<Pick<Socket, 'write' | 'writableLength' | 'bytesWritten'>> | null
}

const OPEN = 1

/** Writes a shared frame. Nothing is sent to a socket that is closing. */
export function writeFrame(socket: WebSocket, frame: Frame): void {
  if (socket.readyState !== OPEN) return
  const raw = (socket as unknown as WithSocket)._socket
  if (typeof raw?.write === 'function') raw.write(frame.bytes)
  else socket.send(frame.text)
}

/** Bytes that the kernel has not taken yet. */
export function bytesWaiting(socket: WebSocket): number {
  const raw = (socket as unknown as WithSocket)._socket
  return typeof raw?.writableLength === 'number' ? raw.writableLength : socket.bufferedAmount
}

/** Bytes that the kernel has taken over the socket's life. */
export function bytesTaken(socket: WebSocket): number {
  const raw = (socket as unknown as WithSocket)._socket
  return (raw?.bytesWritten ?? 0) - bytesWaiting(socket)
}

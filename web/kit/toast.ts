import type { ReactNode } from 'react'

export interface Toast {
  id: number
  tone: 'done' | 'refused'
  text: ReactNode
  action?: { label: ReactNode; run: () => void } | undefined
}

let toasts: readonly Toast[] = []
let lastId = 0
const listeners = new Set<() => void>()

function change(next: readonly Toast[]): void {
  toasts = next
  for (const listener of listeners) listener()
}

export const toastStore = {
  subscribe(listener: () => void): () => void {
    listeners.add(listener)
    return () => listeners.delete(listener)
  },
  read: (): readonly Toast[] => toasts,
}

export function dismissToast(id: number): void {
  change(toasts.filter((toast) => toast.id !== id))
}

/** "done" leaves after 8 seconds; "refused" stays until it is closed, because it carries a reason. */
export function showToast(toast: Omit<Toast, 'id'>): number {
  lastId += 1
  const id = lastId
  change([...toasts, { ...toast, id }].slice(-3))
  if (toast.tone === 'done') setTimeout(() => dismissToast(id), 8000)
  return id
}

import { globSync, readFileSync, statSync } from 'node:fs'
import path from 'node:path'
import ts from 'typescript'
import { root } from './cruise.ts'

export interface Source {
  readonly path: string
  readonly text: string
  readonly lines: number
}

const unread =
  /(^|\/)(node_modules|dist|data|\.node|\.git|test-results)(\/|$)|\.gen\.ts$|\.(png|webp|jpe?g|mp4|woff2?|ico)$|package-lock\.json$|openapi\.json$/

/** Every hand-written text file that matches, with its text. */
export function sources(pattern: string): Source[] {
  return globSync(pattern, { cwd: root, exclude: (name) => unread.test(name) })
    .filter((file) => !unread.test(file) && statSync(path.join(root, file)).isFile())
    .toSorted()
    .map((file) => {
      const text = readFileSync(path.join(root, file), 'utf8')
      return { path: file, text, lines: text.split('\n').length - 1 }
    })
}

/** The value below which the given share of sorted numbers lies. */
export function quantile(numbers: readonly number[], share: number): number {
  const sorted = numbers.toSorted((a, b) => a - b)
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0
}

/** Physical directions in a stylesheet or in class names and style objects. Figures align right in both scripts. */
export function physicalDirections({ path: file, text }: Pick<Source, 'path' | 'text'>): string[] {
  const patterns = file.endsWith('.css')
    ? [
        /(?:^|[\s;{])((?:margin|padding|border|inset|scroll-margin|scroll-padding)-(?:left|right)[\w-]*|left|right|border-(?:top|bottom)-(?:left|right)-radius)\s*:/g,
        /(?:float|clear|text-align)\s*:\s*(?:left)\b|(?:float|clear)\s*:\s*right\b/g,
      ]
    : [
        /(?<=["'`\s:])-?(?:ml|mr|pl|pr|left|right|border-[lr]|rounded-[lr]|rounded-[tb][lr]|scroll-m[lr]|scroll-p[lr])-(?:\[|\d|auto|px|full)[\w.\]/-]*/g,
        /(?<=["'`\s:])(?:text-left|float-left|float-right)(?=["'`\s])/g,
        /\b(?:margin|padding|border)(?:Left|Right)\w*\s*:/g,
        /style=\{\{[^}]*\b(?:left|right)\s*:/g,
      ]
  return patterns.flatMap((pattern) => [...text.matchAll(pattern)].map(([found]) => found.trim()))
}

const decisions = new Set([
  ts.SyntaxKind.IfStatement,
  ts.SyntaxKind.ForStatement,
  ts.SyntaxKind.ForOfStatement,
  ts.SyntaxKind.ForInStatement,
  ts.SyntaxKind.WhileStatement,
  ts.SyntaxKind.DoStatement,
  ts.SyntaxKind.SwitchStatement,
  ts.SyntaxKind.TryStatement,
  ts.SyntaxKind.ThrowStatement,
  ts.SyntaxKind.ConditionalExpression,
])

/** Lines of a face on which something is decided. */
export function decisionsIn(text: string): number[] {
  const source = ts.createSourceFile('index.ts', text, ts.ScriptTarget.Latest, true)
  const found: number[] = []
  const visit = (node: ts.Node): void => {
    if (decisions.has(node.kind)) found.push(source.getLineAndCharacterOfPosition(node.getStart()).line + 1)
    ts.forEachChild(node, visit)
  }
  visit(source)
  return found
}

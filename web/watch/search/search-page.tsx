import { Trans, useLingui } from '@lingui/react/macro'
import { useEffect, useState } from 'react'
import { problemWords } from '../../api/problem-words.ts'
import { Button } from '../../kit/button.tsx'
import { EmptyState } from '../../kit/empty-state.tsx'
import { AlertIcon, SearchIcon } from '../../kit/icons.tsx'
import { HomeHead } from '../home/home-head.tsx'
import { Filters } from './filters.tsx'
import { ProductTile } from './product-tile.tsx'
import { type Finding, useFound } from './use-found.ts'
import { isNarrowed, readWish, type Wish, writeWish } from './wish.ts'

const TYPING_PAUSE_MS = 250

/** The wish as the address has it; a changed one is written there. */
function useWish(): [Wish, (next: Partial<Wish>) => void] {
  const [wish, setWish] = useState(() => readWish(location.search))
  useEffect(() => {
    const read = (): void => setWish(readWish(location.search))
    addEventListener('popstate', read)
    return () => removeEventListener('popstate', read)
  }, [])
  function change(next: Partial<Wish>): void {
    const changed = { ...wish, ...next }
    history.replaceState(null, '', `/search${writeWish(changed)}`)
    setWish(changed)
  }
  return [wish, change]
}

/** Everything that is on sale, by words, kind, price and market. */
export function SearchPage() {
  const { t } = useLingui()
  const [wish, change] = useWish()
  const found = useFound(wish)
  useEffect(() => {
    document.title = `${wish.q || t`Products`} · Souk`
  }, [wish.q, t])
  return (
    <main className="home is-wide search-page">
      <HomeHead />
      <h1 className="sr-only">
        <Trans>Products</Trans>
      </h1>
      <SearchBox text={wish.q} onSearch={(q) => change({ q })} />
      <Filters wish={wish} brand={found.brand} onChange={change} />
      <Results wish={wish} found={found} onChange={change} />
    </main>
  )
}

function SearchBox({ text, onSearch }: { text: string; onSearch: (text: string) => void }) {
  const { t } = useLingui()
  const [typed, setTyped] = useState(text)
  useEffect(() => {
    if (typed.trim() === text) return
    const timer = setTimeout(() => onSearch(typed.trim()), TYPING_PAUSE_MS)
    return () => clearTimeout(timer)
  }, [typed, text, onSearch])
  return (
    <form
      className="search-box"
      role="search"
      onSubmit={(event) => {
        event.preventDefault()
        onSearch(typed.trim())
      }}
    >
      <SearchIcon />
      <input
        type="search"
        dir="auto"
        enterKeyHint="search"
        maxLength={200}
        aria-label={t`Search products`}
        placeholder={t`What are you looking for?`}
        value={typed}
        onChange={(event) => setTyped(event.target.value)}
      />
    </form>
  )
}

function Results({ wish, found, onChange }: { wish: Wish; found: Finding; onChange: (next: Partial<Wish>) => void }) {
  const { t } = useLingui()
  const { items, market, nextCursor, refusal, busy, more, again } = found
  if (refusal && !items) {
    return (
      <EmptyState
        picture={<AlertIcon />}
        title={<Trans>The products did not load</Trans>}
        action={
          <Button kind="main" onClick={again}>
            <Trans>Try again</Trans>
          </Button>
        }
      >
        {t(problemWords(refusal))}
      </EmptyState>
    )
  }
  if (!items || !market) return <p className="sr-only">{t`Looking for products`}</p>
  if (items.length === 0) return <Nothing wish={wish} onChange={onChange} />
  return (
    <>
      <ul className="search-found" aria-label={t`Products that were found`} aria-busy={busy}>
        {items.map((item) => (
          <ProductTile key={item.id} product={item} market={market.code} />
        ))}
      </ul>
      {nextCursor && (
        <div className="search-more">
          <Button busy={busy} onClick={more}>
            <Trans>Show more</Trans>
          </Button>
        </div>
      )}
    </>
  )
}

function Nothing({ wish, onChange }: { wish: Wish; onChange: (next: Partial<Wish>) => void }) {
  const narrowed = isNarrowed(wish)
  return (
    <EmptyState
      picture={<SearchIcon />}
      title={wish.q ? <Trans>Nothing found for “{wish.q}”</Trans> : <Trans>Nothing here yet</Trans>}
      action={
        narrowed ? (
          <Button onClick={() => onChange({ category: '', brand: '', inStock: false, least: '', most: '' })}>
            <Trans>Without filters</Trans>
          </Button>
        ) : (
          <a className="btn" href="/">
            <Trans>Go to the shows</Trans>
          </a>
        )
      }
    >
      {narrowed ? (
        <Trans>Nothing fits all of the filters. There may be something without them.</Trans>
      ) : (
        <Trans>Try another word, in Arabic or in English. A mistyped letter is forgiven.</Trans>
      )}
    </EmptyState>
  )
}

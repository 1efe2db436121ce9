/** What the visitor set on the ladder, and what it then shows. */
import { useQuery } from '@tanstack/react-query'
import { useMemo, useState } from 'react'
import { THIS_DEVICE } from '@/comparison/electricity'
import { loadCarbon, type CarbonBook } from '@/energy'
import { loadOnce } from '@/figures/load-once'
import { sayElectricity } from '@/playground/stores/electricity'
import { project, withdraw } from '@/playground/stores/lens'
import { useLens, usePlayground, usePreferences } from '@/playground/react'
import type { GramsCO2ePerKWh } from '@/units/quantity'
import { rungsFor, type LadderQuestion } from './rungs'
import { showLadder, type ToMass } from './shown'

export interface LadderSettings extends LadderQuestion {
  readonly isCarbon: boolean
  readonly isTrue: boolean
}

const TOKENS_AT_FIRST = 400
/** Until the visitor names a country, the average of all stands for it, and the page says so. */
const WORLD = 'WORLD'

export interface Country {
  readonly zone: string
  readonly zones: readonly { readonly zone: string; readonly name: string }[]
  readonly intensity: GramsCO2ePerKWh
  readonly year: number
  readonly choose: (zone: string) => void
}

function gridOf(book: CarbonBook, zone: string) {
  const choice = book.gridChoice({ kind: 'this-device' }, { zone })
  return choice.kind === 'zone' ? { ...choice, counted: book.countedGrid(choice) } : undefined
}

/** The grids load when carbon is first asked for. */
function useCountry(isWanted: boolean) {
  const { preferences } = usePlayground()
  const electricity = usePreferences((known) => known.electricity[THIS_DEVICE])
  const {
    data: book,
    isError,
    refetch,
  } = useQuery({
    ...loadOnce('carbon', loadCarbon),
    enabled: isWanted,
    retry: false,
  })
  const named = electricity?.zone ?? WORLD
  const found = useMemo(() => {
    if (book === undefined) return undefined
    const grid = gridOf(book, named) ?? gridOf(book, WORLD)
    if (grid === undefined) return undefined
    const toMass: ToMass = (energy) => book.emissionsBy({ energy }, grid.counted)
    const [{ year }] = grid.grid.values
    const { zone } = grid.grid
    return { zone, year, intensity: grid.counted.intensity.mid, zones: book.zones, toMass }
  }, [book, named])
  const country: Country | undefined = found && {
    ...found,
    // Where the visitor is: runs on this device are counted with it, too.
    choose: (zone) => {
      const { region: _, ...said } = electricity ?? {}
      sayElectricity(preferences, { kind: 'this-device' }, { ...said, zone })
    },
  }
  return { country, toMass: found?.toMass, isError, refetch }
}

export function useLadder() {
  const [settings, setSettings] = useState<LadderSettings>({
    tokens: TOKENS_AT_FIRST,
    isThinking: false,
    isCarbon: false,
    isTrue: false,
  })
  const { tokens, isThinking, isCarbon } = settings
  const { country, toMass, isError, refetch } = useCountry(isCarbon)
  const rungs = useMemo(() => rungsFor({ tokens, isThinking }), [tokens, isThinking])
  const shown = useMemo(
    () => showLadder(rungs, isCarbon ? toMass : undefined),
    [rungs, isCarbon, toMass],
  )
  return {
    settings,
    shown,
    country: isCarbon ? country : undefined,
    isGridMissing: isCarbon && isError,
    set: (changed: Partial<LadderSettings>) => {
      // Pressed again after the grids could not be had, it tries again.
      if (changed.isCarbon === true && isError) void refetch()
      setSettings((before) => ({ ...before, ...changed }))
    },
  }
}

/** The models of the ladder that stand beside the visitor's answers, as estimates. */
export function useBeside() {
  const { lens } = usePlayground()
  const ids = useLens(({ projected }) => projected)
  return {
    has: (id: string): boolean => ids.includes(id),
    toggle: (id: string): boolean => {
      const isAdded = !lens.getState().projected.includes(id)
      if (isAdded) project(lens, id)
      else withdraw(lens, id)
      return isAdded
    },
  }
}

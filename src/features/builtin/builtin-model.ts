/** The browser's own model: whether it is here, its download on a click, and the variant it is run as. */
import { useQuery } from '@tanstack/react-query'
import { useEffect, useRef, useState } from 'react'
import type { Variant } from '@/comparison/variant'
import { downloadBuiltin } from '@/engines/builtin/download'
import { findApi, stateOf } from '@/engines/builtin/prompt-api'
import { deviceWords } from '@/words/of-device'

const { names } = deviceWords.builtinForm

/** By the brands that a browser gives; the API itself names no model. */
export function builtinVariant(brands: readonly string[]): Variant {
  const [id, name, vendor] = brands.includes('Microsoft Edge')
    ? (['phi-4-mini', names.edge, 'Microsoft'] as const)
    : brands.includes('Google Chrome')
      ? (['gemini-nano', names.chrome, 'Google'] as const)
      : (['unknown', names.other] as const)
  return {
    id: `builtin:${id}`,
    model: { id: `builtin:${id}`, name, ...(vendor !== undefined && { vendor }) },
    engine: 'builtin',
    setup: {},
  }
}

function brandsNow(): readonly string[] {
  const data: unknown = Reflect.get(navigator, 'userAgentData')
  if (typeof data !== 'object' || data === null) return []
  const brands: unknown = Reflect.get(data, 'brands')
  if (!Array.isArray(brands)) return []
  return brands.flatMap((brand: unknown) => {
    if (typeof brand !== 'object' || brand === null || !('brand' in brand)) return []
    return typeof brand.brand === 'string' ? [brand.brand] : []
  })
}

export interface Downloading {
  /** 0 to 1; undefined until the browser says it. */
  readonly share: number | undefined
}

/** Asks only whether there is one: nothing is downloaded before `download` is called. */
export function useBuiltinModel() {
  const query = useQuery({
    queryKey: ['builtin-model'],
    queryFn: () => stateOf(findApi()),
  })
  const [downloading, setDownloading] = useState<Downloading>()
  const [problem, setProblem] = useState('')
  const stopping = useRef(new AbortController())
  useEffect(
    () => () => {
      stopping.current.abort()
    },
    [],
  )
  return {
    state: query.data ?? 'unavailable',
    variant: builtinVariant(brandsNow()),
    downloading,
    problem,
    download: () => {
      stopping.current = new AbortController()
      setProblem('')
      setDownloading({ share: undefined })
      void downloadBuiltin(stopping.current.signal, (share) => {
        setDownloading({ share })
      }).then((outcome) => {
        setDownloading(undefined)
        if (outcome.kind === 'failed') setProblem(outcome.why)
        void query.refetch()
      })
    },
    stop: () => {
      stopping.current.abort()
    },
  }
}

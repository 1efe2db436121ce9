/** Measures this device when the visitor says so, in its turn among the runs on it. */
import { useCallback, useEffect, useRef, useState } from 'react'
import { useStore } from 'zustand'
import { runProbe } from '@/device/probe'
import type { ProbeStep } from '@/device/probe/probe-figures'
import { usePlayground } from '@/playground/react'
import type { ProbeState } from '@/playground/stores/probe-store'

export const useProbe = <Part>(select: (state: ProbeState) => Part): Part =>
  useStore(usePlayground().probe, select)

export interface Probing {
  /** `waiting`: for a run on this device that is under way. */
  readonly step: ProbeStep | 'waiting' | undefined
  /** Why a part of the last measurement failed. */
  readonly faults: readonly string[]
  readonly start: () => void
  readonly stop: () => void
}

const here = { kind: 'this-device' } as const

export function useProbing(): Probing {
  const { queue, probe } = usePlayground()
  const [step, setStep] = useState<Probing['step']>()
  const [faults, setFaults] = useState<readonly string[]>([])
  const running = useRef<AbortController>(undefined)
  const start = useCallback(() => {
    const abort = new AbortController()
    running.current = abort
    setFaults([])
    setStep('waiting')
    const measure = async (): Promise<void> => {
      const { figures, faults: found } = await runProbe(abort.signal, setStep)
      probe.setState({ figures })
      setFaults(found)
    }
    queue
      .enter(here, abort.signal, measure)
      .catch((cause: unknown) => {
        // Stopped: what was measured before stands.
        if (!abort.signal.aborted) setFaults([String(cause)])
      })
      .finally(() => {
        if (running.current === abort) setStep(undefined)
      })
  }, [queue, probe])
  const stop = useCallback(() => {
    running.current?.abort()
    running.current = undefined
    setStep(undefined)
  }, [])
  useEffect(() => stop, [stop])
  return { step, faults, start, stop }
}

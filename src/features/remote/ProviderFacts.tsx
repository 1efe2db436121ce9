/** What is known of a provider before it is asked: whether it answers pages, and where it computes. */
import type { Provider } from '@/catalog/providers/provider'
import { corsText } from './provider-choices'
import { numberText } from '@/units/format'
import { remoteWords } from '@/words/of-remote'

const text = remoteWords.remote.provider

/** "1.2", or both ends where they differ. */
const intervalText = ([low, high]: readonly [number, number]): string =>
  low === high ? numberText(low) : `${numberText(low)} – ${numberText(high)}`

export const ProviderFacts = ({ provider }: { provider: Provider }) => {
  const { browser, request, dataCentre: centre, reportsEnergy, documentation } = provider
  const facts = [
    browser && corsText(browser.headers),
    request.hidesWrongKey && text.hidesWrongKey,
    reportsEnergy && text.reportsEnergy,
    centre && text.centre(centre.zone, intervalText(centre.pue), intervalText(centre.wueLPerKWh)),
  ].filter((fact) => typeof fact === 'string')
  return (
    <p className="remote-facts">
      {facts.join(' ')}{' '}
      <a href={documentation} target="_blank" rel="noreferrer noopener">
        {text.documentation}
      </a>
    </p>
  )
}

/** The folds of the model picker that are about models elsewhere. */
import { Disclosure } from '@/ui/disclosure'
import { remoteWords } from '@/words/of-remote'
import { LocalServers } from './LocalServers'
import { ProviderForm } from './ProviderForm'
import './remote.css'

const { remote } = remoteWords

export const RemoteForms = () => (
  <>
    <Disclosure summary={remote.provider.title} isLazy>
      <ProviderForm />
    </Disclosure>
    <Disclosure summary={remote.local.title} isLazy>
      <LocalServers />
    </Disclosure>
  </>
)

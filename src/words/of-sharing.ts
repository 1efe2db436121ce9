/** What is said of links, pictures and what was sent: apart, for it is not needed at first. */
import { claim } from './en/claim'
import { copies } from './en/copies'
import { differences } from './en/differences'
import { ways } from './en/ways'

export const sharing = { claim, copies, differences, ways }

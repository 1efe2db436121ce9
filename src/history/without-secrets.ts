/**
 * Takes out of a setup what has no place in a database. No engine puts a key into a setup, but an
 * address that a visitor pasted may hold one.
 */
import type { EngineSetup } from '@/comparison/variant'

const secretName =
  /^(x-amz-|x-goog-)?(api[-_]?)?key$|secret|passw|passphrase|authorization|bearer|credential|signature|^sig$|token$/i

/** In an address: a user and password before the host, and the fields after `?`. */
const userInAddress = /(:\/\/)[^/?#@\s]*@/g
const fieldInAddress = /([?&])([^=&#\s]+)=[^&#\s]*/g

/** The same text, with addresses in it free of passwords, keys and signatures. */
export const withoutSecrets = (text: string): string =>
  text.includes('://')
    ? text
        .replace(userInAddress, '$1')
        .replace(fieldInAddress, (field, mark: string, name: string) =>
          secretName.test(name) ? mark : field,
        )
        .replace(/([?&])&+/g, '$1')
        .replace(/[?&]+(?=$|[#\s])/g, '')
    : text

/** Each entry by itself, without those whose name says that they are secret. */
export const setupWithoutSecrets = (setup: EngineSetup): EngineSetup =>
  Object.fromEntries(
    Object.entries(setup)
      .filter(([name]) => !secretName.test(name))
      .map(([name, value]) => [name, typeof value === 'string' ? withoutSecrets(value) : value]),
  )

import { expect, it } from 'vitest'
import { placeOfEndpoint } from './place'

const placeOf = (baseUrl: string | number | undefined) =>
  placeOfEndpoint({
    id: 'v',
    model: { id: 'm', name: 'm' },
    engine: 'openai',
    setup: baseUrl === undefined ? {} : { baseUrl },
  })

it.each([
  'http://localhost:11434/v1',
  'http://LOCALHOST/v1',
  'http://localhost./v1',
  'https://models.localhost/v1',
  'http://127.0.0.1:8080/v1',
  'http://127.1/v1',
  'http://127.8.9.10/v1',
  'http://0.0.0.0:8000/v1',
  'http://[::1]:8080/v1',
  'http://[::ffff:127.0.0.1]/v1',
])('a server at %s shares this machine', (baseUrl) => {
  expect(placeOf(baseUrl)).toEqual({ kind: 'this-device' })
})

it.each([
  ['https://api.example.org/v1', 'api.example.org'],
  ['http://192.168.1.20:1234/v1', '192.168.1.20:1234'],
  ['https://localhost.example.org/v1', 'localhost.example.org'],
  ['https://127.0.0.1.example.org/v1', '127.0.0.1.example.org'],
  ['https://notlocalhost/v1', 'notlocalhost'],
])('a server at %s is remote', (baseUrl, host) => {
  expect(placeOf(baseUrl)).toEqual({ kind: 'remote', host })
})

it.each(['', 'api.example.org', 7, undefined])('%s is no address, and does no harm', (baseUrl) => {
  expect(placeOf(baseUrl)).toEqual({ kind: 'remote', host: 'unknown' })
})

import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { pathOf } from './root.mjs'
import { rooms } from './rooms.mjs'

const table = readFileSync(pathOf('docs/architecture.md'), 'utf8')
  .split('\n')
  .flatMap((line) => {
    const [, room, , imports] = line.split('|').map((cell) => cell.trim())
    return room !== undefined && imports !== undefined && /^`[a-z]+`$/.test(room)
      ? [[room.slice(1, -1), imports === '–' ? [] : imports.split(', ')]]
      : []
  })

it('shows in the plan of the house what the linter holds', () => {
  expect(Object.fromEntries(table)).toEqual(rooms)
})

it('has a row for each folder of the source, and a folder for each row', () => {
  const folders = readdirSync(pathOf('src'), { withFileTypes: true }).flatMap((entry) =>
    entry.isDirectory() ? [entry.name] : [],
  )
  expect(Object.keys(rooms).toSorted()).toEqual(folders.toSorted())
})

it('says in each room what is in it and where to begin', () => {
  expect(Object.keys(rooms).filter((room) => !existsSync(pathOf(`src/${room}/README.md`)))).toEqual(
    [],
  )
})

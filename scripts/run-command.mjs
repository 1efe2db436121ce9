/** Runs another program to its end. */
import { spawn } from 'node:child_process'
import { pathOf } from './root.mjs'

/**
 * @typedef {object} Outcome
 * @property {number} code 0 where it went well; 127 where the program could not be started
 * @property {string} output what it wrote, where it was asked to be quiet
 */

/**
 * Runs a program in the repository's folder. What it writes is shown as it comes, or with `quiet` kept.
 *
 * @param {string} command
 * @param {readonly string[]} args
 * @param {{ quiet?: boolean, env?: Record<string, string> }} [options]
 * @returns {Promise<Outcome>}
 */
export function run(command, args, { quiet = false, env = {} } = {}) {
  return new Promise((resolve) => {
    const child = spawn(command, args, {
      cwd: pathOf('.'),
      env: { ...process.env, ...env },
      stdio: ['ignore', quiet ? 'pipe' : 'inherit', quiet ? 'pipe' : 'inherit'],
      // A .cmd file is a script of the Windows shell.
      shell: command.endsWith('.cmd'),
    })
    let output = ''
    child.stdout?.on('data', (chunk) => (output += String(chunk)))
    child.stderr?.on('data', (chunk) => (output += String(chunk)))
    child.on('error', (cause) => {
      resolve({ code: 127, output: output + cause.message })
    })
    child.on('close', (code, signal) => {
      if (signal !== null) output += `Ended by ${signal}, from outside.\n`
      resolve({ code: code ?? 1, output })
    })
  })
}

/** Gets a browser for the tests onto a machine that has none. */
import { existsSync } from 'node:fs'
import { findBrowser } from './find-browser.mjs'
import { binaryOf } from './root.mjs'
import { run } from './run-command.mjs'

const isRootOnDebian = () => existsSync('/usr/bin/apt-get') && process.getuid?.() === 0

/** Waits for another program that is installing something, as machines do by themselves. */
const patience = ['-o', 'DPkg::Lock::Timeout=300']

/** Debian's own package; Ubuntu has only a stub of that name, which `findBrowser` refuses. */
async function installWithApt() {
  const env = { DEBIAN_FRONTEND: 'noninteractive' }
  await run('apt-get', [...patience, 'update', '-q'], { env })
  const wanted = ['chromium', 'fonts-liberation']
  await run('apt-get', [...patience, 'install', '-y', '-q', '--no-install-recommends', ...wanted], {
    env,
  })
}

const installWithPlaywright = () =>
  run(process.execPath, [
    binaryOf('@playwright/test', 'playwright'),
    'install',
    ...(process.platform === 'linux' && process.getuid?.() !== 0 ? [] : ['--with-deps']),
    'chromium',
  ])

/**
 * Path of a browser for the tests, installed first where there is none. Undefined where that could
 * not be done; what to do about it has then been printed.
 *
 * @returns {Promise<string | undefined>}
 */
export async function ensureBrowser() {
  const found = await findBrowser()
  if (found !== undefined) return found
  if (isRootOnDebian()) {
    console.log('No Chromium on this machine: installing it with apt-get …')
    await installWithApt()
    const installed = await findBrowser()
    if (installed !== undefined) return installed
  }
  console.log('No Chromium on this machine: installing the one of Playwright …')
  await installWithPlaywright()
  const installed = await findBrowser()
  if (installed === undefined) {
    console.error(
      'There is no browser for the tests, and none could be installed. Install Chromium or Chrome, ' +
        'or name one in the variable RIGHTSIZE_BROWSER, then run the command again.',
    )
  }
  return installed
}

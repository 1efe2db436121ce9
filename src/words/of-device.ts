/**
 * What is said of this device, of models for its graphics and of what they keep: loads with the views
 * that say it.
 */
import { builtinForm } from './en/builtin-form'
import { device } from './en/device'
import { downloadShare } from './en/download-share'
import { downloads } from './en/downloads'
import { graphics } from './en/graphics'
import { hub } from './en/hub'
import { noWebgpu } from './en/no-webgpu'
import { probe } from './en/probe'
import { threads } from './en/threads'
import { wattmeter } from './en/wattmeter'

export const deviceWords = {
  builtinForm,
  device,
  downloadShare,
  downloads,
  graphics,
  hub,
  noWebgpu,
  probe,
  threads,
  wattmeter,
}

/** This device: what its graphics are, what models it keeps, and what is made ready for offline. */
import { words } from '@/words'
import { Graphics } from './Graphics'
import { KeptModels } from './KeptModels'
import { Probe } from './Probe'
import { ReadyAhead } from './ReadyAhead'
import { Threads } from './Threads'
import { Wattmeter } from './Wattmeter'
import './device.css'

export const DeviceView = () => (
  <div className="device">
    <h1>{words.page.thisDevice.title}</h1>
    <Graphics />
    <Probe />
    <Wattmeter />
    <Threads />
    <ReadyAhead />
    <KeptModels />
  </div>
)

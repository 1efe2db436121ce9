/** The button in the header that opens device class, colours, and the keys. */
import { useState, type ReactNode } from 'react'
import type { DeviceClass } from '@/comparison/device-profile'
import type { Preferences } from '@/playground/stores/preferences-store'
import { usePlayground, usePreferences } from '@/playground/react'
import { Button } from '@/ui/button'
import { Dialog } from '@/ui/dialog'
import { SelectField } from '@/ui/fields'
import { words } from '@/words'

const { thisDevice } = words.page
const deviceClasses = ['unknown', 'laptop', 'desktop'] as const satisfies readonly DeviceClass[]
const themes = ['system', 'light', 'dark'] as const satisfies readonly Preferences['theme'][]

export const ThisDevice = ({ keyList }: { keyList: ReactNode }) => {
  const [isOpen, setOpen] = useState(false)
  const { preferences } = usePlayground()
  const { device, theme } = usePreferences((all) => all)
  return (
    <>
      <Button
        onClick={() => {
          setOpen(true)
        }}
      >
        {thisDevice.button(thisDevice.classes[device.class])}
      </Button>
      <Dialog
        open={isOpen}
        title={thisDevice.title}
        onClose={() => {
          setOpen(false)
        }}
      >
        <p>{thisDevice.why}</p>
        <SelectField
          label={thisDevice.class}
          value={device.class}
          options={deviceClasses.map((value) => ({ value, label: thisDevice.classes[value] }))}
          onChange={(value) => {
            preferences.setState((known) => ({ device: { ...known.device, class: value } }))
          }}
        />
        <SelectField
          label={thisDevice.theme}
          value={theme}
          options={themes.map((value) => ({ value, label: thisDevice.themes[value] }))}
          onChange={(value) => {
            preferences.setState({ theme: value })
          }}
        />
        <p>
          <a
            href="#/device"
            onClick={() => {
              setOpen(false)
            }}
          >
            {thisDevice.more}
          </a>
        </p>
        {keyList}
      </Dialog>
    </>
  )
}

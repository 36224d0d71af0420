import { Alert, Button, ColorInput, FileButton, Modal, Select, Textarea, TextInput } from '@mantine/core'
import { useState } from 'react'
import { contrastWithWhite, DateStyle, type House, largestLogo, Paper, usualHouse } from '../../domain/house'
import { ChoiceField } from '../parts/choice-field'
import { useTeam } from '../parts/team'
import classes from './export.module.css'
import { readLogo } from './read-logo'

/** How all documents of the team look. Kept in the archive, with its templates. */
export function HouseDialog({ onClose }: { readonly onClose: () => void }) {
  const { team, change } = useTeam()
  const [house, setHouse] = useState<House>(team.house)
  const [problem, setProblem] = useState<string>()
  const set = (chosen: Partial<House>) => setHouse((before) => ({ ...before, ...chosen }))
  const isLight = contrastWithWhite(house.accent) < 4.5
  const save = async () => {
    const wrong = await change({ kind: 'set house', house })
    if (wrong === undefined) onClose()
    else setProblem(wrong)
  }
  return (
    <Modal opened onClose={onClose} title="Look of documents" size="lg">
      <form
        className={classes.house}
        onSubmit={(event) => {
          event.preventDefault()
          save()
        }}
      >
        <TextInput
          label="Company"
          description="Stands on the cover and above each page."
          maxLength={120}
          value={house.company}
          onChange={({ currentTarget }) => set({ company: currentTarget.value })}
        />
        <Logo logo={house.logo} onChange={(logo) => setHouse(withLogo(house, logo))} onProblem={setProblem} />
        <ColorInput
          label="Colour"
          description="For the cover, headings and rules."
          format="hex"
          withEyeDropper={false}
          withPicker={false}
          popoverProps={{ withinPortal: false }}
          value={house.accent}
          onChange={(accent) =>
            /^#[0-9a-f]{6}$/i.test(accent) ? set({ accent: accent.toLowerCase() }) : null
          }
          error={isLight ? 'White cannot be read on this. Choose a darker one.' : undefined}
          swatches={swatches}
        />
        <div className={classes.beside}>
          <ChoiceField
            label="Paper"
            options={Paper.options}
            value={house.paper}
            onChange={(paper) => set({ paper })}
          />
          <Select
            label="Dates"
            allowDeselect={false}
            data={[...DateStyle.options]}
            value={house.dates}
            onChange={(chosen) =>
              set({ dates: DateStyle.options.find((style) => style === chosen) ?? house.dates })
            }
          />
        </div>
        <Textarea
          label="Notice"
          description="Stands at the foot of the cover, and on each page of the legal edition."
          placeholder="Confidential. Prepared for legal advice."
          maxLength={600}
          autosize
          minRows={2}
          value={house.notice}
          onChange={({ currentTarget }) => set({ notice: currentTarget.value })}
        />
        {problem ? (
          <Alert color="red" role="alert">
            {problem}
          </Alert>
        ) : null}
        <div className={classes.houseButtons}>
          <Button variant="subtle" color="gray" onClick={() => setHouse(usualHouse)}>
            Usual look
          </Button>
          <Button variant="default" onClick={onClose}>
            Cancel
          </Button>
          <Button type="submit" disabled={isLight}>
            Save look
          </Button>
        </div>
      </form>
    </Modal>
  )
}

const swatches = ['#0b4f5e', '#1f3a68', '#3b2f63', '#6b1f3a', '#7a2e12', '#24502f', '#2b2f36', '#000000']

function withLogo({ logo: _, ...rest }: House, logo: House['logo']): House {
  return logo ? { ...rest, logo } : rest
}

type LogoProps = {
  readonly logo: House['logo']
  readonly onChange: (logo: House['logo']) => void
  readonly onProblem: (problem: string | undefined) => void
}

function Logo({ logo, onChange, onProblem }: LogoProps) {
  const take = async (file: File | null) => {
    if (!file) return
    const read = await readLogo(file)
    onProblem(read.kind === 'failed' ? read.reason : undefined)
    if (read.kind === 'read') onChange(read.logo)
  }
  return (
    <div>
      <p className={classes.label}>Logo</p>
      <div className={classes.logo}>
        {logo ? (
          <img className={classes.logoPicture} src={`data:${logo.type};base64,${logo.data}`} alt="Logo" />
        ) : (
          <span className={classes.quiet}>None</span>
        )}
        <FileButton accept="image/png,image/jpeg" onChange={take}>
          {(props) => (
            <Button {...props} variant="default" size="compact-sm">
              Choose a picture…
            </Button>
          )}
        </FileButton>
        {logo ? (
          <Button variant="subtle" color="gray" size="compact-sm" onClick={() => onChange(undefined)}>
            Remove
          </Button>
        ) : null}
      </div>
      <p className={classes.formatText}>PNG or JPEG of at most {largestLogo / 1000} KB.</p>
    </div>
  )
}

/**
 * Burmese is typed as it is spoken, and drawn in another order: the vowel E and the medial RA stand before the
 * consonant, the small NGA of a stack above the one after it. pdfmake's font reader knows how for many scripts, and
 * not for this one. Source: Microsoft, "Developing OpenType fonts for Myanmar script".
 */
export function inMyanmarOrder(text: string): string {
  return text.replace(
    syllable,
    (_, kinzi: string | undefined, base: string, stacked: string, medials: string, vowel: string) => {
      const before = vowel + medials.replace(notRa, '')
      return before + base + stacked + medials.replace(ra, '') + (kinzi ?? '')
    },
  )
}

/** What a font offers for stacks and for signs that meet above or below a letter. */
export const myanmarFeatures = { blwf: true, abvs: true, blws: true }

const consonant =
  '[\\u1000-\\u102a\\u103f\\u1050-\\u1055\\u105a-\\u105d\\u1061\\u1065\\u1066\\u106e-\\u1070\\u1075-\\u1081\\u108e]'
const syllable = new RegExp(
  `(\\u1004\\u103a\\u1039)?(${consonant})((?:\\u1039${consonant})*)([\\u103a-\\u103e\\u105e-\\u1060\\u1082]*)([\\u1031\\u1084]?)`,
  'g',
)
const ra = /\u103c/g
const notRa = /[^\u103c]/g

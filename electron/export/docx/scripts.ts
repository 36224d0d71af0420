import type { IRunOptions } from 'docx'
import { segmentsIn } from '../../../domain/segments'
import { beginsRight, isRightToLeft, levelsOf } from '../reading-order'

/**
 * How Word is told what it cannot see in the letters themselves: which run is read right to left, in which language,
 * and in a font that has the script and that Windows comes with. LibreOffice, and Word on a Mac, put another font in
 * its place where they lack it.
 */
type Script = {
  readonly letters: RegExp
  readonly font: string
  readonly language?: NonNullable<IRunOptions['language']>
}

const indic =
  /[\p{sc=Devanagari}\p{sc=Beng}\p{sc=Guru}\p{sc=Gujr}\p{sc=Orya}\p{sc=Taml}\p{sc=Telu}\p{sc=Knda}\p{sc=Mlym}\p{sc=Sinh}]/u
const chinese: Script = {
  letters: /[\p{sc=Han}\p{sc=Bopomofo}]/u,
  font: 'Microsoft YaHei',
  language: { eastAsia: 'zh-CN' },
}
const japanese: Script = {
  letters: /[\p{sc=Hiragana}\p{sc=Katakana}]/u,
  font: 'Yu Gothic',
  language: { eastAsia: 'ja-JP' },
}
const scripts: readonly Script[] = [
  { letters: /\p{sc=Arabic}/u, font: 'Arial', language: { bidirectional: 'ar-SA' } },
  { letters: /\p{sc=Hebrew}/u, font: 'Arial', language: { bidirectional: 'he-IL' } },
  { letters: /\p{sc=Syriac}/u, font: 'Estrangelo Edessa', language: { bidirectional: 'syr-SY' } },
  { letters: /\p{sc=Thaana}/u, font: 'MV Boli', language: { bidirectional: 'dv-MV' } },
  { letters: /\p{sc=Nko}/u, font: 'Ebrima', language: { bidirectional: 'nqo-GN' } },
  chinese,
  japanese,
  { letters: /\p{sc=Hangul}/u, font: 'Malgun Gothic', language: { eastAsia: 'ko-KR' } },
  { letters: indic, font: 'Nirmala UI' },
  { letters: /\p{sc=Thai}/u, font: 'Leelawadee UI', language: { bidirectional: 'th-TH' } },
  { letters: /[\p{sc=Lao}\p{sc=Khmer}]/u, font: 'Leelawadee UI' },
  { letters: /\p{sc=Myanmar}/u, font: 'Myanmar Text' },
  { letters: /\p{sc=Tibetan}/u, font: 'Microsoft Himalaya' },
  { letters: /\p{sc=Mongolian}/u, font: 'Mongolian Baiti' },
  { letters: /[\p{sc=Georgian}\p{sc=Armenian}]/u, font: 'Sylfaen' },
  { letters: /[\p{sc=Ethiopic}\p{sc=Tifinagh}]/u, font: 'Ebrima' },
  { letters: /[\p{sc=Cherokee}\p{sc=Canadian_Aboriginal}]/u, font: 'Gadugi' },
]

/** Whether Word reads a paragraph from the right, and so begins it there. */
export function directionOf(text: string): { readonly bidirectional?: true } {
  return beginsRight(text) ? { bidirectional: true } : {}
}

type Stretch = { readonly text: string; readonly look: IRunOptions }

/** A line of text cut where it needs another font, language or direction than the document has. */
export function stretchesOf(line: string): readonly Stretch[] {
  if (isOfTheDocument.test(line)) return [{ text: line, look: {} }]
  const levels = levelsOf(line)
  const known = japanese.letters.test(line) ? scripts.filter((script) => script !== chinese) : scripts
  const han = japanese.letters.test(line) ? japanese : chinese
  const stretches: { text: string; script: Script | undefined; isRight: boolean }[] = []
  let at = 0
  for (const cluster of segmentsIn(line, clusters)) {
    const last = stretches.at(-1)
    const isRight = isRightToLeft(levels.of(at))
    const script = isNeutral.test(cluster)
      ? last?.script
      : chinese.letters.test(cluster)
        ? han
        : known.find(({ letters }) => letters.test(cluster))
    if (last && last.script === script && last.isRight === isRight) last.text += cluster
    else stretches.push({ text: cluster, script, isRight })
    at += cluster.length
  }
  return stretches.map(({ text, script, isRight }) => ({ text, look: lookOf(script, isRight) }))
}

/** Letters that every font of a document has, and what belongs to no script. */
const isOfTheDocument =
  /^(?:[\p{sc=Latin}\p{sc=Greek}\p{sc=Cyrillic}]|(?!\u200f)[\p{sc=Common}\p{sc=Inherited}])*$/u
const isNeutral = /^[\p{sc=Common}\p{sc=Inherited}]*$/u
const clusters = new Intl.Segmenter('en', { granularity: 'grapheme' })

function lookOf(script: Script | undefined, isRight: boolean): IRunOptions {
  return {
    ...(script ? { font: script.font } : {}),
    ...(script?.language ? { language: script.language } : {}),
    ...(isRight ? { rightToLeft: true } : {}),
  }
}

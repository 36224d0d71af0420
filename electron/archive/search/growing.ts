/** The same letters with room for so many, and for as many again so that growing stays rare. */
export function grown(letters: Uint16Array, room: number): Uint16Array {
  if (room <= letters.length) return letters
  const larger = new Uint16Array(room * 2)
  larger.set(letters)
  return larger
}

export function grownNumbers(numbers: Uint32Array, room: number): Uint32Array {
  if (room <= numbers.length) return numbers
  const larger = new Uint32Array(room * 2)
  larger.set(numbers)
  return larger
}

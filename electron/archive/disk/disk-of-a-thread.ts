import { closeSync, fstatSync, linkSync, openSync, readFileSync, readSync, statSync } from 'node:fs'
import { type Disk, realDisk, refuseTooLarge, stampFrom } from './disk'

/**
 * The disk for a thread that has nothing else to do meanwhile: to wait for the answer on the spot takes a fifth of the
 * time when thousands of files are looked at.
 */
export const diskOfAThread: Disk = {
  ...realDisk,
  stamp: async (path) => stampFrom(statSync(path)),
  sizeOf: async (path) => statSync(path).size,
  link: async (from, to) => linkSync(from, to),
  read: async (path) => {
    const file = openSync(path, 'r')
    try {
      refuseTooLarge(path, fstatSync(file).size)
      return readFileSync(file)
    } finally {
      closeSync(file)
    }
  },
}

/**
 * The same for one that looks at file after file and keeps none: all are read into the same memory, which is valid
 * until the next. New memory for each is what reading would mostly wait for.
 */
export function diskOfAReader(): Disk {
  let memory = Buffer.alloc(64 * 1024)
  return {
    ...diskOfAThread,
    read: async (path) => {
      const file = openSync(path, 'r')
      try {
        const { size } = fstatSync(file)
        refuseTooLarge(path, size)
        if (size > memory.length) memory = Buffer.alloc(size)
        let read = 0
        for (let latest = -1; read < size && latest !== 0; read += latest) {
          latest = readSync(file, memory, read, size - read, read)
        }
        return memory.subarray(0, read)
      } finally {
        closeSync(file)
      }
    },
  }
}

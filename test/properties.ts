import { randomInt } from 'node:crypto'
import fc from 'fast-check'

/** Properties try the same cases at every run, so that a test that fails fails again; PROPERTY_SEED=random, or a number, tries others. */
const usualSeed = 385

const given = process.env['PROPERTY_SEED']
fc.configureGlobal({ seed: given === undefined ? usualSeed : given === 'random' ? randomInt(2 ** 31) : Number(given) })

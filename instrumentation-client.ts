import { noteEarlyInput } from './lib/early-input'

// Next runs this before React wakes up.
noteEarlyInput()

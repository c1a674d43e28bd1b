import { defineConfig } from '@playwright/test'
import config from './playwright.config.ts'

/** Hundreds of learners take their time. */
export default defineConfig(config, { testMatch: 'growth.ts', timeout: 60 * 60_000, reporter: 'line' })

#!/usr/bin/env node
import '../dist/hedui.js'

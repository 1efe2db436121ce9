/** Lines as llama.cpp writes them. */
import { expect, it } from 'vitest'
import { createNativeLog } from './native-log'

it('keeps the cause of a model that did not load, not those who pass it on', () => {
  const log = createNativeLog()
  log.logger.error("llama_model_load: error loading model: unknown model architecture: 'lluma'")
  log.logger.error('llama_model_load_from_file_impl: failed to load model')
  log.logger.error("srv    load_model: failed to load model, 'models/model-00001-of-00001.gguf'")
  expect(log.complaint()).toBe("unknown model architecture: 'lluma'")
})

it('keeps the first of two causes', () => {
  const log = createNativeLog()
  log.logger.error('gguf_init_from_reader: failed to read header')
  log.logger.error(
    'llama_model_load: error loading model: llama_model_loader: failed to load model',
  )
  expect(log.complaint()).toBe('failed to read header')
})

const adapter =
  'ggml_webgpu: adapter_info: vendor_id: 4318 | vendor: nvidia | architecture: ampere | device_id: 0 | name: Some GPU | device_desc: '

it('names the adapter only where layers of the model lie on it', () => {
  const log = createNativeLog()
  log.logger.debug(adapter)
  expect(log.adapter()).toBeUndefined()
  log.logger.debug('load_tensors: offloaded 0/29 layers to GPU')
  expect(log.adapter()).toBeUndefined()
  log.logger.debug('load_tensors: offloaded 29/29 layers to GPU')
  expect(log.adapter()).toBe('Some GPU')
})

it('tells the first sign of life', async () => {
  const log = createNativeLog()
  log.logger.debug('Multithread enabled: false')
  await expect(log.firstLine).resolves.toBeUndefined()
})

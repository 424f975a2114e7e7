import { describe, expect, it } from 'vitest';
import { lambdaVariable } from '../../../lambda/platform/lambda-environment.ts';

describe('lambdaVariable', () => {
  it('reads texts as they are, and numbers as numbers', () => {
    const environment = { DATEWIRE_TABLE: 'Datewire-Table', DATEWIRE_BOT_ID: '1000000001' };
    expect(lambdaVariable('DATEWIRE_TABLE', environment)).toBe('Datewire-Table');
    expect(lambdaVariable('DATEWIRE_BOT_ID', environment)).toBe(1_000_000_001);
  });

  it('reads the operators as ids, and none as none', () => {
    expect(lambdaVariable('DATEWIRE_OPERATORS', { DATEWIRE_OPERATORS: '7,-8' })).toEqual([7, -8]);
    expect(lambdaVariable('DATEWIRE_OPERATORS', { DATEWIRE_OPERATORS: 'none' })).toEqual([]);
  });

  it('lets loopback be read only where that is said', () => {
    expect(lambdaVariable('DATEWIRE_ALLOW_LOOPBACK', {})).toBe(false);
    expect(lambdaVariable('DATEWIRE_ALLOW_LOOPBACK', { DATEWIRE_ALLOW_LOOPBACK: 'true' })).toBe(true);
  });

  it.each([
    ['DATEWIRE_ALLOW_LOOPBACK', 'yes', "is not 'true'"],
    ['DATEWIRE_OPERATORS', undefined, 'is not set'],
    ['DATEWIRE_OPERATORS', '@ann', 'is not a list of chat ids'],
    ['DATEWIRE_TABLE', undefined, 'is not set'],
    ['DATEWIRE_TABLE', '', 'is empty'],
    ['DATEWIRE_BOT_ID', undefined, 'is not set'],
    ['DATEWIRE_BOT_ID', 'datewire_bot', "is not a bot's id"],
    ['DATEWIRE_BOT_ID', '0', "is not a bot's id"],
    ['DATEWIRE_TELEGRAM_API_ROOT', 'telegram', 'is not an address'],
  ] as const)('says of %s = %j that it %s', (name, value, problem) => {
    expect(() => lambdaVariable(name, { [name]: value })).toThrow(`environment variable ${name} ${problem}`);
  });
});

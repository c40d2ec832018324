import type { Locator } from 'playwright-core';
import type { Seat } from './browser';

/** Somebody who records acts at the desk: the same forms, whichever screen they are opened from. */
export class Acting {
  constructor(readonly seat: Seat) {}

  get dialog(): Locator {
    return this.seat.page.getByRole('dialog');
  }

  /** Opens the form of an act from its button; `within`: the panel that has it. */
  async open(act: string, within = '现在可以办理'): Promise<this> {
    await this.seat.page.getByRole('region', { name: within }).getByRole('button', { name: act }).first().click();
    await this.dialog.getByRole('button', { name: /登记办理|报批/ }).waitFor();
    return this;
  }

  async fill(fields: Readonly<Record<string, string>>): Promise<this> {
    for (const [label, text] of Object.entries(fields)) await (await this.field(label)).fill(text);
    return this;
  }

  /** A field by its label; where none says just that, the first whose label begins with it. */
  private async field(label: string): Promise<Locator> {
    const exact = this.dialog.getByLabel(label, { exact: true });
    return ((await exact.count()) > 0 ? exact : this.dialog.getByLabel(label)).first();
  }

  async tick(...labels: readonly string[]): Promise<this> {
    for (const label of labels) await this.dialog.getByLabel(label, { exact: true }).check();
    return this;
  }

  /** Answers a question that must be answered. */
  async answer(question: string, said: '是' | '否'): Promise<this> {
    await this.dialog.getByRole('radiogroup', { name: question, exact: true }).getByRole('radio', { name: said }).check();
    return this;
  }

  /** Chooses from a list: by the label of its field. */
  async choose(field: string, option: string): Promise<this> {
    return this.chosen(await this.field(field), option);
  }

  /** Adds several from a list. */
  async add(field: string, ...options: readonly string[]): Promise<this> {
    for (const option of options) await this.chosen(this.dialog.getByLabel(field).first(), option);
    await this.seat.page.keyboard.press('Escape');
    return this;
  }

  private async chosen(field: Locator, option: string): Promise<this> {
    await field.click();
    await field.fill(option);
    await this.seat.page.locator('.ant-select-dropdown:visible .ant-select-item-option').getByText(option, { exact: true }).click();
    return this;
  }

  /** Sends the form, and waits until it is recorded. */
  async record(): Promise<void> {
    await this.dialog.getByRole('button', { name: /登记办理|报批/ }).click();
    await this.dialog.waitFor({ state: 'detached' });
    await this.seat.settled();
  }
}

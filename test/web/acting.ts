import type { Locator } from 'playwright-core';
import type { Seat } from './browser';

/** Somebody who records acts at the desk: the same forms, whichever screen they are opened from. */
export class Acting {
  /** `form`: where the fields are, if not in a dialog. */
  constructor(
    readonly seat: Seat,
    private readonly form?: Locator,
  ) {}

  get dialog(): Locator {
    return this.form ?? this.seat.page.getByRole('dialog');
  }

  /** Opens the form of an act from its button; `within`: the panel that has it. */
  async open(act: string, within = '现在可以办理'): Promise<this> {
    const buttons = this.seat.page.getByRole('region', { name: within });
    // An act that moves the case on says where to; one that has to be approved says so.
    const exact = buttons.getByRole('button', { name: new RegExp(`^${act}\\s*(?:→|须报批|期限|$)`) });
    await ((await exact.count()) > 0 ? exact : buttons.getByRole('button', { name: act })).first().click();
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
    // A short list is not searched.
    if (await field.isEditable()) await field.fill(option);
    await this.seat.page.locator('.ant-select-dropdown:visible .ant-select-item-option').getByText(option, { exact: true }).click();
    return this;
  }

  /** Sends the form, and waits until it is recorded. `lacking`: what its document says and the case does not know, asked for when it is sent. */
  async record(lacking?: Readonly<Record<string, string>>): Promise<void> {
    const send = this.dialog.getByRole('button', { name: /登记办理|报批/ });
    await send.click();
    if (lacking) {
      await this.fill(lacking);
      await send.click();
    }
    await this.dialog.waitFor({ state: 'detached' });
    await this.seat.settled();
  }

  /** Opens a case with its first act, from the list of what may be opened, and goes on to its page. */
  async opens(act: string, fill: (form: Acting) => Promise<unknown>): Promise<string> {
    const { page } = this.seat;
    await this.seat.go('/open');
    await page.getByRole('button', { name: act, exact: true }).click();
    const form = new Acting(this.seat, page.locator('.open-form'));
    await fill(form);
    await form.dialog.getByRole('button', { name: /^登\s?记$/ }).click();
    await page.getByRole('link', { name: '打开案件' }).click();
    await page.waitForURL('**/cases/**');
    await this.seat.settled();
    return /\/cases\/([^/?]+)/.exec(page.url())?.[1] ?? '';
  }

  /** What stands on the page and is no word of anyone’s: codes of the program, with what stands before them. Logins bear a hexadecimal tail here. */
  async codes(): Promise<readonly string[]> {
    const text = (await this.seat.page.locator('main').innerText()).replaceAll(/\S+@\S+|(?:sha256|ed25519):\S+|\b[a-zA-Z]+-[0-9a-f]{6}\b/g, '');
    const codes = [...text.matchAll(/\b[a-z][a-zA-Z]*(?:-[a-z]+)+\b|\b[a-z]+[A-Z]\w*\b|\b[a-z]{4,}\b/g)];
    return codes.filter(([word]) => word !== 'docx').map(({ 0: word, index }) => `${text.slice(Math.max(0, index - 15), index)}${word}`);
  }
}

/** A request for adjudication of a vase's design, as the requester hands it in. */
export async function fillRequest(form: Acting, requester: string, respondent: string): Promise<void> {
  await form.dialog.locator('#root_requester_name').fill(requester);
  await form.dialog.getByRole('button', { name: '添加一项' }).first().click();
  await form.dialog.locator('#root_respondents_0_name').fill(respondent);
  await form.choose('种类', '外观设计');
  await form.fill({ 专利号: 'ZL202330123456.7', 涉及商品: '刻瓷花瓶', 请求事项和理由: '责令停止制造、销售' });
  await form.answer('侵权仍在继续', '是');
  await form.answer('已交登记簿副本', '是');
  await form.choose('专利权评价报告', '有利');
  await form.choose('请求', '行政裁决');
}

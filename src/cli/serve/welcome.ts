import type { DemonstrationAccount } from '../demonstration/accounts';

/** What a newcomer reads first: where it is, with whom to sign in, and what to try. The passwords are shown this once. `nobody`: there is no account at all. */
export function welcome(port: number, accounts: readonly DemonstrationAccount[], cases: number, nobody = false): string {
  const lines = [`weiquan 维权: http://localhost:${port}`];
  if (nobody) {
    lines.push(
      '',
      '尚无账号，无人可以登录。请先建立安全管理员的账号，执行后输入密码、回车；其他账号由其在网页“系统管理”中建立：',
      'There is no account yet, so nobody can sign in. Make that of the security administrator, type the password and Enter; the others are made by them in the browser, under Administration:',
      '  npx --no-install weiquan account add --login admin --name <姓名 name> --body zb-12330 --role 安全管理员 --password-stdin',
    );
  }
  if (accounts.length > 0) {
    const width = Math.max(...accounts.map(({ login }) => login.length));
    lines.push('', `评估模式：已建立 ${accounts.length} 个账号、${cases} 件案件。密码只显示这一次。`, `Evaluation: ${accounts.length} accounts and ${cases} cases were made. The passwords are shown this once.`, '');
    for (const { login, password, body } of accounts) lines.push(`  ${login.padEnd(width)}  ${password}  ${body}`);
    lines.push(
      '',
      '接下来可以试试 Try next:',
      `  打开 open http://localhost:${port} 用 operator 登录 and sign in as operator`,
      '  npx --no-install weiquan due --from 2026-09-24 --length 5 --unit workingDay',
      '  npx --no-install weiquan import --file <台账 export.csv>',
      '  npx --no-install weiquan verify',
    );
  }
  return `${lines.join('\n')}\n`;
}

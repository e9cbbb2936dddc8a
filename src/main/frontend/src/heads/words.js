/** The day before the one of that instant. @param {string} now as the server says it */
export function dayBefore(now) {
  const day = new Date(`${now.slice(0, 10)}T00:00:00Z`);
  day.setUTCDate(day.getUTCDate() - 1);
  return day.toISOString().slice(0, 10);
}

/** So that two people can read it to each other. @param {string} digest */
export function inFours(digest) {
  return digest.match(/.{1,4}/g) ?? [];
}

/** @param {{days: object[], same: boolean, verified: boolean, firstDay: string|null, listed: boolean, chains: object[], elsewhere: number}} found */
export function verdict({ days, same, verified, firstDay, listed, chains, elsewhere }) {
  if (same && !verified) {
    return '链头相符，但是校验发现有记录被改动、调换或者缺失：请在上面“校验全部记录”处开始校验，查看是哪些案件的第几号记录。';
  }
  if (same) {
    return `比对一致：${days.length} 个链头与现有记录相符，${days.at(-1).day} 及以前的记录没有被重写；全部记录校验通过。`;
  }
  const named = !listed ? '附上该日的链头清单再比对，可以指出是哪些案件。'
    : `其中 ${chains.length} 条见下表${elsewhere ? `，另有 ${elsewhere} 条不在您的审计范围内` : ''}。`;
  return `比对不一致：自 ${firstDay} 起的链头与现有记录不符，${firstDay} 或以前的记录被重写、删除或补入。${named}`;
}

/** @param {{on: boolean, lastDay: string|null, failure: string|null}} kept */
export function keeping({ on, lastDay, failure }) {
  if (!on) {
    return { text: '本系统没有指定自动导出链头的文件夹，请自行下载保存，或者请系统管理员指定。', wrong: false };
  }
  const until = lastDay ? `已写到 ${lastDay}` : '尚未写入';
  return failure ? { text: `自动导出失败（${until}）：${failure}。系统每 10 分钟重试，请通知系统管理员。`, wrong: true }
    : { text: `每日链头自动写入系统管理员指定的文件夹，${until}。`, wrong: false };
}

/** Whose ledger a printed head is of, and who has printed it when. @param {{name: string, user: string, unionName: string}} me */
export function printed(me, head) {
  return [['系统', 'UnionCare 工会帮扶'], ['工会', me.unionName], ['审计人员', `${me.name}（${me.user}）`],
    ['显示时间', head.madeAt.slice(0, 16).replace('T', ' ')]];
}

#!/usr/bin/env python3
"""Makes the benchmarks' input from a seed; the same arguments give the same bytes. Needs numpy.

  generate.py tickets  --rows 1000000 --out tickets.csv [--bad 0.005] [--repeat 0.002] [--rejects rejects.csv]
  generate.py messages --rows 100000 --each 5 --out messages.csv      (of the tickets of the same --rows and --days)

Times are log-normal by channel and priority, written in RFC 3339 with +08:00. Tickets an agent follow a Zipf-like
law with a thin tail; a few subjects carry commas, quotes, Chinese or a line break. --bad is the share of malformed
rows; the list of rejects names each one's line and kind and is what an importer has to find. --repeat is the share of
rows that repeat an earlier ticket with other values: a legal update.
"""

import argparse
import csv

import numpy as np

CHUNK = 250_000
HEADER = (
    "id,ticket_id,channel,category,priority,tier,agent,team,created_at,first_reply_at,solved_at,reopens,csat,"
    "complaint,subject"
)
EXTERNAL_ID, CHANNEL, PRIORITY, AGENT, CREATED, REPLIED, SOLVED, REOPENS, CSAT, COMPLAINT = 1, 2, 4, 6, 8, 9, 10, 11, 12, 13

CHANNELS = ["chat", "phone", "email", "app", "social"]
CHANNEL_SHARES = [0.45, 0.25, 0.18, 0.08, 0.04]
REPLY_MEDIANS = np.array([45.0, 25.0, 7200.0, 600.0, 1800.0])  # seconds
REPLY_SPREADS = np.array([0.9, 0.6, 1.0, 1.0, 1.1])
CATEGORIES = [
    "billing", "refund", "delivery", "returns", "account", "technical", "product", "invoice", "promotion", "warranty",
    "complaint", "other",
]
CATEGORY_SHARES = np.array([14, 13, 18, 9, 8, 9, 9, 5, 6, 3, 3, 3]) / 100
SOLUTION_MEDIANS = np.array([3600, 7200, 10800, 14400, 2400, 9000, 1800, 5400, 1200, 21600, 28800, 3600.0])
PRIORITIES = ["low", "normal", "high", "urgent"]
PRIORITY_SHARES = [0.25, 0.55, 0.15, 0.05]
PRIORITY_FACTORS = np.array([1.6, 1.0, 0.7, 0.4])
TIERS = ["standard", "silver", "gold", "vip"]
TIER_SHARES = [0.7, 0.15, 0.1, 0.05]
HOURS = np.array([1, 0.6, 0.4, 0.3, 0.3, 0.5, 1, 2, 4, 7, 8, 7, 5, 6, 7.5, 7.5, 7, 6, 5, 6, 7, 6, 4, 2])

SUBJECTS = [
    ("Refund not received for order {}", 12), ("Package {} is late", 12), ("Cannot log in to account {}", 10),
    ("Invoice {} shows the wrong tax number", 6), ('"Please, change the address of order {}"', 5),
    ("App crashes when paying order {}", 8), ("How do I return order {}?", 10), ("Coupon rejected on order {}", 6),
    ("订单 {} 退款一直没有到账", 9), ("包裹 {} 显示已签收但没收到", 8), ("订单 {} 的发票抬头开错了", 4),
    ("会员积分没有到账，订单 {}", 3), ('"Agent was rude, order {}"', 2.5), ("客服态度不好，订单 {}", 2.5),
    ('"He said ""wait 3 days"" for {}"', 1.8), ('"Two problems:\nlate and broken, order {}"', 0.2),
]
WORDS = (
    "please check the order status again because tracking shows no update since monday and customer waits refund bank "
    "card confirm address delivery courier photo attached thank you sorry for delay we will reply within two hours "
    "您好 请问 订单 什么时候 发货 已经 帮您 查询 到 物流 信息 麻烦 稍等 一下 谢谢 退款 预计 三个 工作日 到账"
).split()


def set_field(position, value):
    def spoil(fields):
        fields[position] = value(fields[position]) if callable(value) else value
    return spoil


# What is done to a row of fields, by the kind that the list of rejects names.
BAD_KINDS = {
    "missing_external_id": set_field(EXTERNAL_ID, ""),
    "answered_by_nobody": set_field(AGENT, ""),
    "unknown_channel": set_field(CHANNEL, "fax"),
    "unknown_priority": set_field(PRIORITY, "P9"),
    "bad_time": set_field(CREATED, lambda time: time[:5] + "13-45" + time[10:]),
    "no_offset": set_field(CREATED, lambda time: time[:19]),
    "solved_before_created": set_field(SOLVED, "2001-01-01T00:00:00+08:00"),
    "csat_out_of_range": set_field(CSAT, "9"),
    "csat_not_a_number": set_field(CSAT, "x7"),
    "negative_reopens": set_field(REOPENS, "-1"),
    "complaint_not_boolean": set_field(COMPLAINT, "maybe"),
    "too_few_fields": lambda fields: fields.__delitem__(slice(9, None)),
    "too_many_fields": lambda fields: fields.insert(3, "extra"),
    "invalid_utf8": lambda fields: fields.__setitem__(-1, b"caf\xe9 \xff broken"),
}


def generator(*seeds):
    return np.random.Generator(np.random.PCG64(np.random.SeedSequence(seeds)))


def agent_shares(agents):
    shares = (np.arange(1, agents + 1) + 30.0) ** -0.8
    shares[-max(1, agents // 20):] *= 0.03  # some agents see a ticket or two a day
    return shares / shares.sum()


def seconds_of_day(positions):
    """Positions from 0 to 1 in a day's work → seconds after midnight."""
    return np.interp(positions, np.concatenate([[0], np.cumsum(HOURS / HOURS.sum())]), np.arange(25) * 3600.0)


class Chunk:
    """The columns of one chunk of tickets, as numbers."""

    def __init__(self, options, number):
        self.first = options.first + number * CHUNK
        count = self.count = min(CHUNK, options.rows - number * CHUNK)
        draw = self.draw = generator(options.seed, options.first, number)
        speed = generator(options.seed, 10**6).lognormal(0, 0.25, options.agents)
        self.agent = draw.choice(options.agents, count, p=agent_shares(options.agents))
        self.channel = draw.choice(5, count, p=CHANNEL_SHARES)
        self.category = draw.choice(12, count, p=CATEGORY_SHARES)
        self.priority = draw.choice(4, count, p=PRIORITY_SHARES)
        self.tier = draw.choice(4, count, p=TIER_SHARES)
        position = (number * CHUNK + np.arange(count) + draw.random(count)) / options.rows * options.days
        day = np.floor(position)
        start = np.datetime64(options.start, "s").astype(np.int64)
        self.created = (start + day * 86400 + seconds_of_day(position - day)).astype(np.int64)
        factor, mine = PRIORITY_FACTORS[self.priority], speed[self.agent]
        noise = np.exp(REPLY_SPREADS[self.channel] * draw.standard_normal(count))
        reply = np.maximum(1, REPLY_MEDIANS[self.channel] * factor * mine * noise).astype(np.int64)
        noise = np.exp(1.2 * draw.standard_normal(count))
        solution = np.maximum(1, SOLUTION_MEDIANS[self.category] * np.sqrt(factor) * mine * noise).astype(np.int64)
        self.replied, self.solved = self.created + reply, self.created + reply + solution
        self.unanswered = draw.random(count) < 0.03
        self.unsolved = (draw.random(count) < 0.06) | self.unanswered
        self.reopens = draw.choice(3, count, p=[0.90, 0.08, 0.02])
        rating = draw.choice(5, count, p=[0.06, 0.06, 0.13, 0.30, 0.45]) + 1
        self.csat = np.where(draw.random(count) < 0.35, rating, 0)
        self.complaint = (draw.random(count) < 0.02).astype(int)
        weights = np.array([weight for _, weight in SUBJECTS])
        self.subject = draw.choice(len(SUBJECTS), count, p=weights / weights.sum())
        self.order = draw.integers(10**7, 10**8, count)

    def rows(self, names):
        """Each row as a list of fields, already quoted where needed."""
        times = [stamps(column) for column in (self.created, self.replied, self.solved)]
        columns = zip(
            range(self.first + 1, self.first + self.count + 1), names, self.channel.tolist(), self.category.tolist(),
            self.priority.tolist(), self.tier.tolist(), self.agent.tolist(), *times, self.unanswered.tolist(),
            self.unsolved.tolist(), self.reopens.tolist(), self.csat.tolist(), self.complaint.tolist(),
            self.subject.tolist(), self.order.tolist(),
        )
        for (number, name, channel, category, priority, tier, agent, created, replied, solved, unanswered, unsolved,
             reopens, csat, complaint, subject, order) in columns:
            yield [
                str(number), name, CHANNELS[channel], CATEGORIES[category], PRIORITIES[priority], TIERS[tier],
                agent_name(agent), f"T{agent % 40 + 1:02d}", created, "" if unanswered else replied,
                "" if unsolved else solved, str(reopens), str(csat or ""), str(complaint),
                SUBJECTS[subject][0].format(order),
            ]


def chunks(options):
    return (Chunk(options, number) for number in range((options.rows + CHUNK - 1) // CHUNK))


def stamps(seconds):
    return [stamp + "+08:00" for stamp in np.datetime_as_string(seconds.astype("datetime64[s]")).tolist()]


def agent_name(number):
    return f"A{number + 1:04d}"


def external_ids(first, count):
    return [f"ZD-{number:09d}" for number in range(first + 1, first + count + 1)]


def repeat_some(names, chunk, share, bad):
    """Gives some good rows the name of one that stands up to 5,000 rows before."""
    again = np.nonzero((chunk.draw.random(chunk.count) < share) & (bad < 0))[0].tolist()
    back = chunk.draw.integers(1, 5000, chunk.count).tolist()
    for index in again:
        names[index] = names[max(0, index - back[index])]


def encode(fields):
    return b",".join(field if isinstance(field, bytes) else field.encode() for field in fields) + b"\n"


def write_tickets(options):
    kinds = list(BAD_KINDS)
    line = 2  # the header is line 1
    rejects = []
    with open(options.out, "wb") as out:
        out.write((HEADER + "\n").encode())
        for chunk in chunks(options):
            is_bad = chunk.draw.random(chunk.count) < options.bad
            bad = np.where(is_bad, chunk.draw.integers(0, len(kinds), chunk.count), -1)
            # Without a reply, a ticket without an agent is no fault.
            bad[(bad == kinds.index("answered_by_nobody")) & chunk.unanswered] = kinds.index("unknown_channel")
            names = external_ids(chunk.first, chunk.count)
            repeat_some(names, chunk, options.repeat, bad)
            rows = []
            for fields, kind in zip(chunk.rows(names), bad.tolist()):
                if kind >= 0:
                    BAD_KINDS[kinds[kind]](fields)
                    rejects.append((line, kinds[kind]))
                row = encode(fields)
                line += row.count(b"\n")
                rows.append(row)
            out.write(b"".join(rows))
    if options.rejects:
        with open(options.rejects, "w", newline="") as out:
            csv.writer(out, lineterminator="\n").writerows([("line", "kind"), *rejects])


def write_messages(options):
    with open(options.out, "wb") as out:
        out.write(b"ticket,seq,author,role,public,at,body\n")
        for chunk in chunks(options):
            each = options.each
            gaps = np.cumsum(chunk.draw.lognormal(5, 1, (chunk.count, each)), axis=1).astype(np.int64)
            times = stamps((chunk.created[:, None] + gaps).ravel())
            words = chunk.draw.integers(0, len(WORDS), (chunk.count * each, 21)).tolist()
            quoted = (chunk.draw.random(chunk.count * each) < 0.1).tolist()
            names, agents = external_ids(chunk.first, chunk.count), chunk.agent.tolist()
            rows = []
            for index, (time, picked) in enumerate(zip(times, words)):
                ticket, turn = divmod(index, each)
                author = "customer,customer" if turn % 2 == 0 else f"{agent_name(agents[ticket])},agent"
                body = " ".join([WORDS[word] for word in picked])
                if quoted[index]:
                    body = f'"{body}, he said ""ok"""'
                rows.append(f"{names[ticket]},{turn + 1},{author},1,{time},{body}\n")
            out.write("".join(rows).encode())


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("what", choices=["tickets", "messages"])
    parser.add_argument("--rows", type=int, default=100_000, help="tickets")
    parser.add_argument("--first", type=int, default=0, help="number of the ticket before the first")
    parser.add_argument("--each", type=int, default=5, help="messages a ticket")
    parser.add_argument("--agents", type=int, default=1000)
    parser.add_argument("--start", default="2026-09-01T00:00:00")
    parser.add_argument("--days", type=int, default=30)
    parser.add_argument("--bad", type=float, default=0.0)
    parser.add_argument("--repeat", type=float, default=0.0)
    parser.add_argument("--seed", type=int, default=20260901)
    parser.add_argument("--rejects")
    parser.add_argument("--out", required=True)
    options = parser.parse_args()
    {"tickets": write_tickets, "messages": write_messages}[options.what](options)


if __name__ == "__main__":
    main()

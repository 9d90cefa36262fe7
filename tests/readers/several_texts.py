"""Telegrams that are clearly told apart, for tests of texts in which several stand."""

from __future__ import annotations

CLASSIC = """\
795.00/7—2952: Telegram

The Ambassador in the Soviet Union (Kennan) to the Department of State

top secret

201. Have given careful thought Deptel 92, July 251 re Korean armistice.

Kennan

1. Printed supra.
"""
WITHOUT_FILE = """\
The Acting Secretary of State to the Embassy in the Soviet Union
Washington, October 3, 1951—7 p. m.
249. Dept considering approach to Soviet Govt.
Webb
"""
MODERN = """\
50. Telegram From the Embassy in Lebanon to the Department of State1

2913. Chamoun told me this morning that he agrees.

McClintock
"""
NEXT = """\
51. Telegram From the Department of State to the Embassy in Lebanon

Washington, June 4, 1957, 6:12 p.m.

4015. Your 2913. So do we.

Dulles
"""
NOTE = """\
52. Editorial Note

On June 5 the President of Lebanon received the Ambassador.
"""
OLD = """\
NAC files, lot 60 D 137

No. 687 Memorandum of Conversation, by the Secretary of State

secret

The Ambassador called at his request.
"""
ELECTRONIC = """\
CONFIDENTIAL
PAGE 01 STATE 043554
ORIGIN EUR-12 INFO OCT-01 ISO-00 /013 R
R 090652Z MAR 73
FM SECSTATE WASHDC
TO AMEMBASSY MOSCOW PRIORITY
C O N F I D E N T I A L STATE 043554
SUBJECT: BARGES
1. SOVIET SIDE HAS ASKED THAT THE TALKS BE HELD IN LENINGRAD.
ROGERS
CONFIDENTIAL
NNN
"""
OTHER_ELECTRONIC = ELECTRONIC.replace("043554", "043777").replace("090652Z", "091240Z").replace("BARGES", "GRAIN")
NO_PAGES = """\
R 141117Z JUN 74
FM AMEMBASSY BONN
TO SECSTATE WASHDC
C O N F I D E N T I A L BONN 09467
1. KEMPER HAD NO NEWS.
HILLENBRAND
"""
OTHER_NO_PAGES = NO_PAGES.replace("141117Z", "150905Z").replace("09467", "09488")
INCOMING = """\
INCOMING TELEGRAM          Department of State
SECRET                                         Control: 9921
                                               Rec'd: July 26, 1952
FROM: Moscow                                          3:12 a.m.
TO:   Secretary of State
NO:   92, July 25, 7 p.m.

Called on Deputy Foreign Minister this afternoon re barges.

                                               BRANDRETH
"""
OTHER_INCOMING = INCOMING.replace("92, July 25", "97, July 28").replace("9921", "10044")
OUTGOING = """\
OUTGOING TELEGRAM          Department of State
DATE: July 28, 1952
SENT TO: Amembassy MOSCOW PRIORITY 65

Re urtel 92 July 25. Dept agrees with line you took on barges.

                                   ACHESON
"""
PRINTED = (CLASSIC, MODERN, NEXT, OLD)
CABLES = (ELECTRONIC, OTHER_ELECTRONIC, INCOMING, OTHER_INCOMING, OUTGOING)

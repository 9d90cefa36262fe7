<?xml version="1.0" encoding="UTF-8"?>
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:xs="http://www.w3.org/2001/XMLSchema"
  xmlns:f="urn:x-teigram:functions" xpath-default-namespace="http://www.tei-c.org/ns/1.0" exclude-result-prefixes="#all">
  <!-- Mode "body": the blocks of the text. An element without a template here, in inline.xsl or in notes.xsl is an error, so
       that no text can vanish. -->

  <xsl:mode name="body" on-no-match="fail"/>
  <xsl:template match="text()" mode="body" as="text()"><xsl:sequence select="."/></xsl:template>

  <!-- <TEI xml:id="…" xml:lang="…">: identifiers and languages hold for the page too -->
  <xsl:template match="@xml:id" mode="body" as="attribute(id)"><xsl:attribute name="id" select="."/></xsl:template>
  <xsl:template match="@xml:lang" mode="body" as="attribute(lang)"><xsl:attribute name="lang" select="."/></xsl:template>

  <!-- <body><div type="telegram" n="249">…</div></body> -->
  <xsl:template match="body" mode="body" as="node()*"><xsl:apply-templates mode="body"/></xsl:template>

  <xsl:template match="div" mode="body" as="element(Q{}div)">
    <div class="{@type}"><xsl:apply-templates select="@xml:id, @xml:lang, node()" mode="body"/></div>
  </xsl:template>

  <!-- <note type="source" place="inline" xml:id="file"><idno type="file">…</idno>: Telegram</note>, and a note in an opener -->
  <xsl:template match="note" mode="body" as="element(Q{}div)">
    <div class="{string-join((@type, 'note'), '-')}"><xsl:apply-templates select="@xml:id, @xml:lang, node()" mode="body"/></div>
  </xsl:template>

  <!-- <head>The Secretary of State to the Embassy<note/></head>, <head type="subject">…</head> -->
  <xsl:template match="head" mode="body" as="element()">
    <xsl:element name="{if (parent::div[parent::body/parent::text] and not(@type = 'subject')) then 'h2' else 'p'}">
      <xsl:attribute name="class" select="string-join(('head', @type), ' ')"/>
      <xsl:apply-templates select="@xml:id, @xml:lang, node()" mode="body"/>
    </xsl:element>
  </xsl:template>

  <!-- <opener><dateline/><seg type="classification"/></opener>, <closer><signed/></closer>, <postscript><p/></postscript> -->
  <xsl:template match="opener | closer | postscript | dateline | salute | signed" mode="body" as="element(Q{}div)">
    <div class="{local-name()}"><xsl:apply-templates select="@xml:id, @xml:lang, node()" mode="body"/></div>
  </xsl:template>

  <!-- <p>…</p>; HTML allows no blocks in one. -->
  <xsl:template match="p" mode="body" as="element()">
    <xsl:element name="{if (list | quote[p] | table | floatingText) then 'div' else 'p'}">
      <xsl:if test="list | quote[p] | table | floatingText"><xsl:attribute name="class" select="'p'"/></xsl:if>
      <xsl:apply-templates select="@xml:id, @xml:lang, @rend, node()" mode="body"/>
    </xsl:element>
  </xsl:template>

  <!-- <list><head/><label>1.</label><item>…</item></list>: labels are printed text, so the list draws none of its own -->
  <xsl:template match="list" mode="body" as="element()*">
    <xsl:apply-templates select="head" mode="body"/>
    <ul role="list" class="{if (label) then 'labelled' else 'plain'}">
      <xsl:for-each-group select="* except head" group-ending-with="item">
        <li><xsl:apply-templates select="current-group()" mode="body"/></li>
      </xsl:for-each-group>
    </ul>
  </xsl:template>

  <xsl:template match="item" mode="body" as="element(Q{}div)">
    <div class="item"><xsl:apply-templates select="@xml:id, @xml:lang, @rend, node()" mode="body"/></div>
  </xsl:template>

  <!-- <quote><p>…</p></quote>; without paragraphs it is inline -->
  <xsl:template match="quote" mode="body" as="element()">
    <xsl:element name="{if (p | list | floatingText) then 'blockquote' else 'span'}">
      <xsl:attribute name="class" select="'quote'"/>
      <xsl:apply-templates select="@xml:id, @xml:lang, node()" mode="body"/>
    </xsl:element>
  </xsl:template>

  <!-- <floatingText><body><div/></body></floatingText>: a message that the telegram transmits -->
  <xsl:template match="floatingText" mode="body" as="element(Q{}div)">
    <div class="attached"><xsl:apply-templates select="@xml:id, @xml:lang, node()" mode="body"/></div>
  </xsl:template>

  <!-- <table><head/><row role="label"><cell>…</cell></row></table> -->
  <xsl:template match="table" mode="body" as="element(Q{}table)">
    <table>
      <xsl:apply-templates select="@xml:id, @xml:lang" mode="body"/>
      <xsl:if test="head"><caption><xsl:apply-templates select="head/node()" mode="body"/></caption></xsl:if>
      <tbody><xsl:apply-templates select="row | pb" mode="body"/></tbody>
    </table>
  </xsl:template>

  <xsl:template match="row" mode="body" as="element(Q{}tr)"><tr><xsl:apply-templates select="cell" mode="body"/></tr></xsl:template>

  <xsl:template match="cell" mode="body" as="element()">
    <xsl:element name="{if (@role = 'label' or ../@role = 'label') then 'th' else 'td'}">
      <xsl:if test="@cols"><xsl:attribute name="colspan" select="@cols"/></xsl:if>
      <xsl:if test="@rows"><xsl:attribute name="rowspan" select="@rows"/></xsl:if>
      <xsl:apply-templates select="@xml:id, @xml:lang, node()" mode="body"/>
    </xsl:element>
  </xsl:template>

  <!-- <pb n="988"/>; @rend="none": no mark is printed there, the page is inferred -->
  <xsl:template match="pb" mode="body" as="element(Q{}span)">
    <span role="doc-pagebreak" id="pg_{translate(@n, ' ', '_')}" aria-label="Page {@n}">
      <xsl:attribute name="class" select="string-join(('pb', 'joined'[current()/@break = 'no'], 'inferred'[current()/@rend = 'none']), ' ')"/>
      <xsl:if test="@rend = 'none'"><xsl:attribute name="title" select="'The page is inferred: its mark is not in the source'"/></xsl:if>
      <xsl:value-of select="'[p. ' || @n || ']'"/>
    </span>
  </xsl:template>

  <xsl:template match="table/pb" mode="body" as="element(Q{}tr)">
    <tr><td colspan="{max(../row/count(cell))}"><xsl:next-match/></td></tr>
  </xsl:template>

  <!-- <p rend="-">: the bullet as printed -->
  <xsl:template match="p/@rend | item/@rend | label/@rend" mode="body" as="node()+">
    <span class="bullet"><xsl:value-of select="."/></span><xsl:text> </xsl:text>
  </xsl:template>
</xsl:stylesheet>

<?xml version="1.0" encoding="UTF-8"?>
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:xs="http://www.w3.org/2001/XMLSchema"
  xmlns:f="urn:x-teigram:functions" xpath-default-namespace="http://www.tei-c.org/ns/1.0" exclude-result-prefixes="#all">
  <!-- Mode "body": the blocks of the text. inline.xsl has what stands in a line, notes.xsl the anchors of notes, pages.xsl the
       marks of pages, other.xsl what other editions have. -->

  <xsl:mode name="body" on-no-match="fail"/>
  <xsl:template match="text()" mode="body" as="text()"><xsl:sequence select="."/></xsl:template>

  <!-- <TEI xml:id="…" xml:lang="…">: identifiers and languages hold for the page too -->
  <xsl:template match="@xml:id" mode="body" as="attribute(id)"><xsl:attribute name="id" select="."/></xsl:template>
  <xsl:template match="@xml:lang" mode="body" as="attribute(lang)"><xsl:attribute name="lang" select="."/></xsl:template>

  <!-- <text><body><div type="telegram" n="249">…</div></body></text> -->
  <xsl:template match="text | body" mode="body" as="item()*"><xsl:apply-templates mode="body"/></xsl:template>

  <xsl:template match="div" mode="body" as="element(Q{}div)">
    <div class="{string-join(('div', @type), ' ')}"><xsl:apply-templates select="@xml:id, @xml:lang, node()" mode="body"/></div>
  </xsl:template>

  <!-- <back><div type="notes"><note/></div></back>: these notes stand with the others -->
  <xsl:template match="back" mode="body" as="element(Q{}div)?">
    <xsl:if test="* except child::div[@type = 'notes'][not(* except note[f:is-foot(.)])]">
      <div class="back"><xsl:apply-templates select="@xml:id, @xml:lang, node()" mode="body"/></div>
    </xsl:if>
  </xsl:template>

  <!-- <note type="source" place="inline" xml:id="file"><idno type="file">…</idno>: Telegram</note>, and a note in an opener -->
  <xsl:template match="note" mode="body" as="element()">
    <xsl:element name="{if (f:is-in-line(.)) then 'span' else 'div'}">
      <xsl:attribute name="class" select="string-join((@type, 'note'), '-')"/>
      <xsl:apply-templates select="@xml:id, @xml:lang, node()" mode="body"/>
    </xsl:element>
  </xsl:template>

  <!-- <head>The Secretary of State to the Embassy<note/></head>, <head type="subject">…</head> -->
  <xsl:template match="head" mode="body" as="element()">
    <xsl:variable name="depth" as="xs:integer" select="if (parent::div and not(@type = 'subject' or ancestor::floatingText)) then count(ancestor::div) else 0"/>
    <xsl:element name="{if ($depth) then 'h' || min(($depth + 1, 6)) else 'p'}">
      <xsl:attribute name="class" select="string-join(('head', @type), ' ')"/>
      <xsl:apply-templates select="@xml:id, @xml:lang, node()" mode="body"/>
    </xsl:element>
  </xsl:template>

  <!-- <opener><dateline/><seg type="classification"/></opener>, <closer><signed/></closer>, <postscript><p/></postscript> -->
  <xsl:template match="opener | closer | postscript | dateline | salute | signed" mode="body" as="element(Q{}div)">
    <div class="{local-name()}"><xsl:apply-templates select="@xml:id, @xml:lang, node()" mode="body"/></div>
  </xsl:template>

  <!-- <p>…</p> -->
  <xsl:template match="p" mode="body" as="element(Q{}p)"><p><xsl:apply-templates select="@xml:id, @xml:lang, @rend, node()" mode="body"/></p></xsl:template>

  <!-- <list><head/><label>1.</label><item>…</item></list>: labels are printed text, so the list draws none of its own -->
  <xsl:template match="list" mode="body" as="element()*">
    <xsl:apply-templates select="head" mode="body"/>
    <ul role="list" class="{if (label) then 'labelled' else 'plain'}">
      <xsl:apply-templates select="@xml:id, @xml:lang" mode="body"/>
      <xsl:for-each-group select="* except head" group-ending-with="item">
        <li><xsl:apply-templates select="current-group()" mode="body"/></li>
      </xsl:for-each-group>
    </ul>
  </xsl:template>

  <xsl:template match="item" mode="body" as="element(Q{}div)">
    <div class="item"><xsl:apply-templates select="@xml:id, @xml:lang, @rend, node()" mode="body"/></div>
  </xsl:template>

  <!-- <quote><p>…</p></quote>; without blocks it is inline -->
  <xsl:template match="quote" mode="body" as="element()">
    <xsl:element name="{if (f:holds-block(.)) then 'blockquote' else 'span'}">
      <xsl:attribute name="class" select="'quote'"/>
      <xsl:apply-templates select="@xml:id, @xml:lang, node()" mode="body"/>
    </xsl:element>
  </xsl:template>

  <!-- <floatingText><body><div/></body></floatingText>: a message that the telegram transmits -->
  <xsl:template match="floatingText" mode="body" as="element(Q{}div)">
    <div class="attached"><xsl:apply-templates select="@xml:id, @xml:lang, node()" mode="body"/></div>
  </xsl:template>

  <!-- <p rend="-">: the bullet as printed; other editions say there how a paragraph looks, in words -->
  <xsl:template match="p/@rend | item/@rend | label/@rend" mode="body" as="node()*">
    <xsl:if test="not(matches(., '^[a-z#]'))"><span class="bullet"><xsl:value-of select="."/></span><xsl:text> </xsl:text></xsl:if>
  </xsl:template>
</xsl:stylesheet>

<?xml version="1.0" encoding="UTF-8"?>
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:xs="http://www.w3.org/2001/XMLSchema"
  xmlns:f="urn:x-teigram:functions" xmlns:s="urn:x-teigram:site" xpath-default-namespace="http://www.tei-c.org/ns/1.0" exclude-result-prefixes="#all">
  <!-- Mode "around": what stands around a document because the edition knows it. Each part is left out where there is nothing
       to say. -->

  <xsl:mode name="around" on-no-match="fail"/>

  <!-- <page><previous href="" label=""/><next/><thread/><previous-in-thread/><next-in-thread/></page> -->
  <xsl:template match="s:page" mode="around" as="element(Q{}nav)?">
    <xsl:variable name="ways" as="element()*" select="s:previous, s:next, s:previous-in-thread[not(@href = ../s:previous/@href)],
      s:next-in-thread[not(@href = ../s:next/@href)], s:thread"/>
    <xsl:if test="$ways">
      <nav class="neighbours" aria-label="Neighbouring documents">
        <ul><xsl:apply-templates select="$ways" mode="around"/></ul>
      </nav>
    </xsl:if>
  </xsl:template>

  <xsl:variable name="ways" as="map(xs:string, xs:string)" select="map{'previous': 'Before, by date', 'next': 'After, by date', 'thread': 'Thread',
    'previous-in-thread': 'Before, in the thread', 'next-in-thread': 'After, in the thread'}"/>

  <!-- Whether the neighbour by date is the one in the thread too: one link stands for both then. -->
  <xsl:function name="f:is-beside-in-thread" as="xs:boolean">
    <xsl:param name="neighbour" as="element()"/>
    <xsl:sequence select="exists($neighbour/../*[local-name() eq local-name($neighbour) || '-in-thread'][@href = $neighbour/@href])"/>
  </xsl:function>

  <xsl:template match="s:page/*" mode="around" as="element(Q{}li)">
    <li class="{local-name()}">
      <a href="{@href}">
        <xsl:for-each select="self::s:previous, self::s:next"><xsl:attribute name="rel" select="if (self::s:next) then 'next' else 'prev'"/></xsl:for-each>
        <span class="way"><xsl:value-of select="$ways(local-name()), 'and in the thread'[current()/f:is-beside-in-thread(.)]"/></span>
        <xsl:text> </xsl:text>
        <xsl:value-of select="@label"/>
      </a>
    </li>
  </xsl:template>

  <!-- The switches of the text, those that would change something. The style sheet obeys them. -->
  <xsl:template match="text" mode="around" as="element(Q{}fieldset)?">
    <xsl:variable name="choices" as="element(choice)*" select=".//choice"/>
    <xsl:variable name="switches" as="element(Q{}label)*">
      <xsl:if test="$choices[expan[1][not(@cert = 'low')]][abbr]"><xsl:sequence select="f:switch('ui-expan', 'Abbreviations expanded')"/></xsl:if>
      <xsl:if test="$choices[(corr and sic) or (reg and orig)]"><xsl:sequence select="f:switch('ui-corr', 'Misprints corrected')"/></xsl:if>
      <xsl:if test=".//@cert"><xsl:sequence select="f:switch('ui-claim', 'Inferences explained')"/></xsl:if>
    </xsl:variable>
    <xsl:if test="exists($switches)">
      <fieldset class="switches"><legend>Show the text with</legend><xsl:sequence select="$switches"/></fieldset>
    </xsl:if>
  </xsl:template>

  <xsl:function name="f:switch" as="element(Q{}label)">
    <xsl:param name="ident" as="xs:string"/>
    <xsl:param name="words" as="xs:string"/>
    <label><input type="checkbox" id="{$ident}"/><span><xsl:value-of select="$words"/></span></label>
  </xsl:function>

  <!-- <teiHeader>: how to cite the document, and its other forms -->
  <xsl:template match="teiHeader" mode="around" as="element(Q{}section)?">
    <xsl:if test="$page/(@permalink | @tei | @text | s:citation)">
      <section class="cite" aria-labelledby="doc-cite">
        <h2 id="doc-cite">Cite and reuse</h2>
        <xsl:for-each select="$page/s:citation[@format = 'Chicago']"><p class="citation"><xsl:value-of select="."/></p></xsl:for-each>
        <xsl:for-each select="$page/@permalink"><p>Permanent link: <a rel="bookmark" href="{.}"><xsl:value-of select="."/></a></p></xsl:for-each>
        <xsl:if test="$page/(@tei | @text)">
          <p class="other-forms">
            <xsl:text>This document as </xsl:text>
            <xsl:for-each select="$page/@tei"><a href="{.}" type="application/tei+xml">TEI</a></xsl:for-each>
            <xsl:value-of select="' or '[$page/@tei and $page/@text]"/>
            <xsl:for-each select="$page/@text"><a href="{.}" type="text/plain">plain text</a></xsl:for-each>
            <xsl:text>.</xsl:text>
          </p>
        </xsl:if>
        <xsl:apply-templates select="$page/s:citation[not(@format = 'Chicago')]" mode="around"/>
      </section>
    </xsl:if>
  </xsl:template>

  <!-- <citation format="BibTeX" href="d1.bib">@misc{…}</citation> -->
  <xsl:template match="s:citation" mode="around" as="element()" priority="1">
    <xsl:choose>
      <xsl:when test="string()">
        <details>
          <summary><xsl:value-of select="@format"/></summary>
          <!-- RIS ends its lines with a carriage return too, which HTML has no way to write. -->
          <pre><xsl:value-of select="translate(., '&#xD;', '')"/></pre>
          <xsl:for-each select="@href"><p><a href="{.}" download="download">Save as a file</a></p></xsl:for-each>
        </details>
      </xsl:when>
      <xsl:otherwise><p><a href="{@href}"><xsl:value-of select="@format"/></a></p></xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <!-- Mode "colophon": the foot of the page. -->
  <xsl:mode name="colophon" on-no-match="fail"/>

  <!-- <teiHeader><fileDesc><publicationStmt/><sourceDesc><bibl type="transcription"/></sourceDesc></fileDesc></teiHeader> -->
  <xsl:template match="teiHeader" mode="colophon" as="element(Q{}p)*">
    <xsl:variable name="licence" as="element(licence)?" select="fileDesc/publicationStmt/availability/licence[1]"/>
    <xsl:for-each select="fileDesc/sourceDesc/bibl[@type = 'transcription']/title">
      <p>Encoded from the transcription <code><xsl:value-of select="normalize-space()"/></code>.</p>
    </xsl:for-each>
    <xsl:if test="$licence">
      <p>
        <xsl:value-of select="fileDesc/publicationStmt/publisher[1] ! (normalize-space() || '. ')"/>
        <xsl:choose>
          <xsl:when test="f:permitted($licence/@target)"><a rel="license" href="{f:permitted($licence/@target)}"><xsl:value-of select="normalize-space($licence)"/></a></xsl:when>
          <xsl:otherwise><xsl:value-of select="normalize-space($licence)"/></xsl:otherwise>
        </xsl:choose>
      </p>
    </xsl:if>
  </xsl:template>
</xsl:stylesheet>

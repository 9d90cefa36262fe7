<?xml version="1.0" encoding="UTF-8"?>
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:xs="http://www.w3.org/2001/XMLSchema"
  xmlns:f="urn:x-teigram:functions" xpath-default-namespace="http://www.tei-c.org/ns/1.0" exclude-result-prefixes="#all">
  <!-- Modes "facts" and "colophon": what the header says, as a list of terms and as the foot of the page. They pull what they
       need; what the header lacks has no line. -->

  <xsl:mode name="facts" on-no-match="fail"/>
  <xsl:mode name="colophon" on-no-match="fail"/>

  <!-- <teiHeader>…<profileDesc><correspDesc/><textClass/></profileDesc></teiHeader> -->
  <xsl:template match="teiHeader" mode="facts" as="element(Q{}section)">
    <xsl:variable name="actions" as="element(correspAction)*" select="profileDesc/correspDesc/correspAction"/>
    <xsl:variable name="classes" as="element(catRef)*" select="profileDesc/textClass/catRef"/>
    <section class="facts" aria-labelledby="doc-facts">
      <h2 id="doc-facts">Facts</h2>
      <dl>
        <xsl:sequence select="f:fact('Type', f:type(..))"/>
        <xsl:sequence select="f:fact('From', $actions[@type = 'sent']/(persName | orgName) ! f:claim(., f:named(.)))"/>
        <xsl:sequence select="f:fact('Sent from', $actions[@type = 'sent']/placeName ! f:claim(., normalize-space(.)))"/>
        <xsl:sequence select="f:fact('To', $actions[@type = 'received']/(persName | orgName) ! f:claim(., f:named(.)))"/>
        <xsl:sequence select="f:fact('Received at', $actions[@type = 'received']/placeName ! f:claim(., normalize-space(.)))"/>
        <xsl:sequence select="f:fact('Date sent', $actions[@type = 'sent']/date ! f:claim(., f:date(.)))"/>
        <xsl:sequence select="f:fact('Date received', $actions[@type = 'received']/date ! f:claim(., f:date(.)))"/>
        <xsl:sequence select="f:fact('Number', f:number(..))"/>
        <xsl:sequence select="f:fact('Classification', $classes[@scheme = '#classification'] ! f:claim(., f:category(.)))"/>
        <xsl:sequence select="f:fact('Precedence', $classes[@scheme = '#precedence'] ! f:claim(., f:category(.)))"/>
        <xsl:sequence select="f:fact('Handling', $classes[@scheme = '#handling'] ! f:claim(., f:category(.)))"/>
        <xsl:sequence select="f:fact('Repeated to', $actions[@subtype = 'repeated'] ! f:repetition(.))"/>
        <xsl:sequence select="f:fact('In reply to', profileDesc/correspDesc/correspContext/*[@type = ('replyTo', 'telegram')] ! normalize-space(.))"/>
        <xsl:sequence select="f:fact('Archive file', fileDesc/sourceDesc/msDesc/msIdentifier ! string-join(* ! normalize-space(.), ', '))"/>
        <xsl:sequence select="f:fact('Printed pages', (fileDesc/sourceDesc/biblStruct//biblScope[@unit = 'page'])[1] ! f:claim(., f:pages(.)))"/>
        <xsl:apply-templates select="fileDesc/sourceDesc/biblStruct[1]" mode="facts"/>
      </dl>
    </section>
  </xsl:template>

  <!-- <biblStruct><monogr><title level="m"/><imprint/></monogr><series/><ref target="https://…"/></biblStruct> -->
  <xsl:template match="biblStruct" mode="facts" as="element()*">
    <xsl:variable name="series" as="xs:string*" select="(series/title, monogr/title[@level = 's'])[1] ! normalize-space()"/>
    <xsl:variable name="title" as="element(title)?" select="monogr/title[not(@level = 's')][1]"/>
    <xsl:variable name="parts" as="xs:string*" select="
      (.//biblScope[@unit = 'volume'])[1] ! ('volume ' || normalize-space()), (.//biblScope[@unit = 'part'])[1] ! ('part ' || normalize-space()),
      monogr/imprint/pubPlace ! normalize-space(), monogr/imprint/publisher ! normalize-space(), monogr/imprint/date ! normalize-space((text(), @when)[1]),
      (.//idno[@type = 'document'])[1] ! ('document ' || normalize-space())"/>
    <dt>Source</dt>
    <dd>
      <xsl:value-of select="$series ! (. || ', ')"/>
      <cite><xsl:value-of select="normalize-space($title)"/></cite>
      <xsl:value-of select="$parts ! (', ' || .)" separator=""/>
      <xsl:if test="(.//ref/@target)[1]">
        <xsl:text> (</xsl:text><a href="{(.//ref/@target)[1]}">printed edition online</a><xsl:text>)</xsl:text>
      </xsl:if>
    </dd>
  </xsl:template>

  <!-- <teiHeader><fileDesc><publicationStmt/><sourceDesc><bibl type="transcription"/></sourceDesc></fileDesc></teiHeader> -->
  <xsl:template match="teiHeader" mode="colophon" as="element(Q{}footer)">
    <xsl:variable name="licence" as="element(licence)?" select="fileDesc/publicationStmt/availability/licence[1]"/>
    <footer>
      <xsl:if test="$href-tei or $href-text">
        <p>
          <xsl:text>This document as </xsl:text>
          <xsl:if test="$href-tei"><a href="{$href-tei}" type="application/tei+xml">TEI</a></xsl:if>
          <xsl:if test="$href-tei and $href-text"> or </xsl:if>
          <xsl:if test="$href-text"><a href="{$href-text}" type="text/plain">plain text</a></xsl:if>
          <xsl:text>.</xsl:text>
        </p>
      </xsl:if>
      <xsl:for-each select="fileDesc/sourceDesc/bibl[@type = 'transcription']/title">
        <p>Encoded from the transcription <code><xsl:value-of select="normalize-space()"/></code>.</p>
      </xsl:for-each>
      <xsl:if test="$licence">
        <p>
          <xsl:value-of select="fileDesc/publicationStmt/publisher[1] ! (normalize-space() || '. ')"/>
          <xsl:choose>
            <xsl:when test="$licence/@target"><a rel="license" href="{$licence/@target}"><xsl:value-of select="normalize-space($licence)"/></a></xsl:when>
            <xsl:otherwise><xsl:value-of select="normalize-space($licence)"/></xsl:otherwise>
          </xsl:choose>
        </p>
      </xsl:if>
    </footer>
  </xsl:template>

  <!-- One term with its descriptions; nothing where there are none. -->
  <xsl:function name="f:fact" as="element()*">
    <xsl:param name="term" as="xs:string"/>
    <xsl:param name="descriptions" as="item()*"/>
    <xsl:variable name="said" as="item()*" select="$descriptions[string(.)]"/>
    <xsl:if test="exists($said)">
      <dt><xsl:sequence select="$term"/></dt>
      <xsl:for-each select="$said"><dd><xsl:sequence select="if (. instance of element()) then node() else string(.)"/></dd></xsl:for-each>
    </xsl:if>
  </xsl:function>

  <!-- What is claimed, and what it was inferred from. -->
  <xsl:function name="f:claim" as="element(Q{}span)">
    <xsl:param name="claim" as="element()"/>
    <xsl:param name="words" as="xs:string"/>
    <xsl:variable name="evidence" as="xs:string?" select="f:evidence($claim)"/>
    <span>
      <xsl:value-of select="$words"/>
      <xsl:if test="$words and $evidence"><xsl:text> </xsl:text><span class="inferred"><xsl:value-of select="'(' || $evidence || ')'"/></span></xsl:if>
    </span>
  </xsl:function>

  <!-- "Tokyo, as telegram 538" for <correspAction type="transmitted" subtype="repeated"><placeName/><idno/></correspAction> -->
  <xsl:function name="f:repetition" as="xs:string">
    <xsl:param name="action" as="element(correspAction)"/>
    <xsl:sequence select="f:party($action) || $action/idno[1] ! (', as telegram ' || normalize-space())"/>
  </xsl:function>
</xsl:stylesheet>

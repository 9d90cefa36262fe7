<?xml version="1.0" encoding="UTF-8"?>
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:xs="http://www.w3.org/2001/XMLSchema"
  xmlns:f="urn:x-teigram:functions" xpath-default-namespace="http://www.tei-c.org/ns/1.0" exclude-result-prefixes="#all">
  <!-- Mode "facts": what the header says, as a list of terms. It pulls what it needs; what the header lacks has no line. -->

  <xsl:mode name="facts" on-no-match="fail"/>

  <!-- <teiHeader>…<profileDesc><correspDesc/><textClass/></profileDesc></teiHeader> -->
  <xsl:template match="teiHeader" mode="facts" as="element(Q{}section)">
    <xsl:variable name="actions" as="element(correspAction)*" select="profileDesc/correspDesc/correspAction"/>
    <xsl:variable name="sent" as="element(correspAction)*" select="$actions[@type = 'sent']"/>
    <xsl:variable name="received" as="element(correspAction)*" select="$actions[@type = 'received']"/>
    <xsl:variable name="classes" as="element(catRef)*" select="profileDesc/textClass/catRef"/>
    <section class="facts" aria-labelledby="doc-facts">
      <h2 id="doc-facts">Facts</h2>
      <dl>
        <xsl:sequence select="f:fact('Type', f:type(..))"/>
        <xsl:sequence select="f:fact('From', $sent/(persName | orgName | name))"/>
        <xsl:sequence select="f:fact('Sent from', $sent/placeName)"/>
        <xsl:sequence select="f:fact('To', $received/(persName | orgName | name))"/>
        <xsl:sequence select="f:fact('Received at', $received/placeName)"/>
        <xsl:sequence select="f:fact('Date sent', $sent/date)"/>
        <xsl:sequence select="f:fact('Date received', $received/date)"/>
        <xsl:sequence select="f:fact('Number', f:number(..))"/>
        <xsl:sequence select="f:fact('Classification', $classes[@scheme = '#classification'])"/>
        <xsl:sequence select="f:fact('Precedence', $classes[@scheme = '#precedence'])"/>
        <xsl:sequence select="f:fact('Handling', $classes[@scheme = '#handling'])"/>
        <xsl:sequence select="f:fact('Subjects', profileDesc/textClass/keywords/term)"/>
        <xsl:sequence select="f:fact('Repeated to', $actions[@subtype = 'repeated'])"/>
        <xsl:sequence select="f:fact('In reply to', profileDesc/correspDesc/correspContext/*[@type = ('replyTo', 'telegram')])"/>
        <xsl:sequence select="f:fact('See also', profileDesc/correspDesc/correspContext/*[not(@type = ('replyTo', 'telegram'))])"/>
        <xsl:sequence select="f:fact('Archive file', fileDesc/sourceDesc/msDesc/msIdentifier)"/>
        <xsl:apply-templates select="(fileDesc/sourceDesc/biblStruct//biblScope[@unit = 'page'])[1]" mode="facts"/>
        <xsl:apply-templates select="fileDesc/sourceDesc/(biblStruct, bibl[not(@type = 'transcription')])[1]" mode="facts"/>
      </dl>
    </section>
  </xsl:template>

  <!-- <biblScope unit="page" from="987" to="990" cert="medium"/>; those with a mark in the text can be gone to -->
  <xsl:template match="biblScope" mode="facts" as="element()+">
    <dt>Printed pages</dt>
    <dd>
      <xsl:apply-templates select="." mode="words"/>
      <xsl:sequence select="f:reason(.)"/>
      <xsl:if test="$page-breaks/@n">
        <span class="page-links">
          <xsl:for-each-group select="$page-breaks" group-by="@n">
            <xsl:value-of select="if (position() eq 1) then ': ' else ' · '"/>
            <a href="#{f:page-ident(.)}" aria-label="Page {@n}, in the text"><xsl:value-of select="@n"/></a>
          </xsl:for-each-group>
        </span>
      </xsl:if>
    </dd>
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
      <xsl:if test="f:permitted((.//ref/@target)[1])">
        <xsl:text> (</xsl:text><a href="{f:permitted((.//ref/@target)[1])}">printed edition online</a><xsl:text>)</xsl:text>
      </xsl:if>
    </dd>
  </xsl:template>

  <!-- <bibl>…</bibl> of other editions -->
  <xsl:template match="bibl" mode="facts" as="element()*">
    <xsl:sequence select="f:fact('Source', normalize-space())"/>
  </xsl:template>

  <!-- One term with what is said of it, each with what it was inferred from; nothing where there is nothing to say. -->
  <xsl:function name="f:fact" as="element()*">
    <xsl:param name="term" as="xs:string"/>
    <xsl:param name="said" as="item()*"/>
    <xsl:variable name="claims" as="item()*" select="$said[if (. instance of element()) then @* or normalize-space() else .]"/>
    <xsl:if test="exists($claims)">
      <dt><xsl:value-of select="$term"/></dt>
      <xsl:for-each select="$claims">
        <dd>
          <xsl:choose>
            <xsl:when test=". instance of element()"><xsl:apply-templates select="." mode="words"/><xsl:sequence select="f:reason(.)"/></xsl:when>
            <xsl:otherwise><xsl:value-of select="."/></xsl:otherwise>
          </xsl:choose>
        </dd>
      </xsl:for-each>
    </xsl:if>
  </xsl:function>

  <!-- Mode "words": what an element of the header says. -->
  <xsl:mode name="words" on-no-match="fail"/>
  <xsl:template match="persName | orgName | name" mode="words" as="text()"><xsl:value-of select="f:named(.)"/></xsl:template>
  <xsl:template match="placeName | term" mode="words" as="text()"><xsl:value-of select="normalize-space()"/></xsl:template>
  <xsl:template match="date" mode="words" as="text()"><xsl:value-of select="f:date(.)"/></xsl:template>
  <xsl:template match="catRef" mode="words" as="text()"><xsl:value-of select="f:category(.)"/></xsl:template>
  <xsl:template match="biblScope" mode="words" as="text()"><xsl:value-of select="f:pages(.)"/></xsl:template>
  <xsl:template match="msIdentifier" mode="words" as="text()"><xsl:value-of select="* ! normalize-space()" separator=", "/></xsl:template>

  <!-- "Tokyo, as telegram 538" for <correspAction type="transmitted" subtype="repeated"><placeName/><idno/></correspAction> -->
  <xsl:template match="correspAction" mode="words" as="text()">
    <xsl:value-of select="f:party(.) || idno[1] ! (', as telegram ' || normalize-space())"/>
  </xsl:template>

  <!-- <correspContext><ref type="replyTo" target="frus1952-54v15p1-d234.xml">Deptel 92, July 25</ref></correspContext> -->
  <xsl:template match="correspContext/*" mode="words" as="node()">
    <xsl:choose>
      <xsl:when test="f:address(.)"><a href="{f:address(.)}"><xsl:value-of select="normalize-space()"/></a></xsl:when>
      <xsl:otherwise><xsl:value-of select="normalize-space()"/></xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <!-- " (inferred from note 1, low certainty)"; the words lead there when it is a place of the text. -->
  <xsl:function name="f:reason" as="node()*">
    <xsl:param name="claim" as="element()"/>
    <xsl:if test="$claim/@cert">
      <xsl:variable name="place" as="xs:string?" select="tokenize($claim/@source)[starts-with(., '#')][f:element(substring(., 2), $claim)][1]"/>
      <xsl:text> </xsl:text>
      <span class="inferred">
        <xsl:text>(</xsl:text>
        <xsl:choose>
          <xsl:when test="$place"><a href="{$place}"><xsl:value-of select="f:evidence($claim)"/></a></xsl:when>
          <xsl:otherwise><xsl:value-of select="f:evidence($claim)"/></xsl:otherwise>
        </xsl:choose>
        <xsl:text>)</xsl:text>
      </span>
    </xsl:if>
  </xsl:function>
</xsl:stylesheet>

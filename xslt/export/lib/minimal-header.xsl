<?xml version="1.0" encoding="UTF-8"?>
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:xs="http://www.w3.org/2001/XMLSchema"
  xmlns="http://www.tei-c.org/ns/1.0" xmlns:f="urn:x-teigram:functions" xpath-default-namespace="http://www.tei-c.org/ns/1.0"
  exclude-result-prefixes="#all">
  <!-- Mode "minimal-header": title, author, publication, source, correspondence and language in their plainest form. What is not
       known is left out, or said to be unknown where TEI demands something. -->

  <xsl:mode name="minimal-header" on-no-match="fail"/>

  <!-- <teiHeader><fileDesc/><profileDesc/></teiHeader> -->
  <xsl:template match="teiHeader" mode="minimal-header" as="element(teiHeader)">
    <teiHeader>
      <fileDesc>
        <titleStmt>
          <title><xsl:value-of select="(fileDesc/titleStmt/title[@type = 'main'], fileDesc/titleStmt/title)[1] ! normalize-space()"/></title>
          <xsl:for-each select="fileDesc/titleStmt/author"><author><xsl:value-of select="normalize-space()"/></author></xsl:for-each>
        </titleStmt>
        <xsl:apply-templates select="fileDesc/publicationStmt" mode="minimal-header"/>
        <xsl:for-each select="fileDesc/seriesStmt[title][1]">
          <seriesStmt><title><xsl:value-of select="normalize-space(title[1])"/></title></seriesStmt>
        </xsl:for-each>
        <xsl:apply-templates select="fileDesc/sourceDesc[1]" mode="minimal-header"/>
      </fileDesc>
      <xsl:where-populated>
        <profileDesc>
          <xsl:apply-templates select="profileDesc/correspDesc[correspAction][1]" mode="minimal-header"/>
          <xsl:where-populated>
            <langUsage><xsl:for-each select="profileDesc/langUsage/language[@ident]"><language ident="{@ident}"><xsl:value-of select="normalize-space()"/></language></xsl:for-each></langUsage>
          </xsl:where-populated>
        </profileDesc>
      </xsl:where-populated>
    </teiHeader>
  </xsl:template>

  <!-- <publicationStmt><publisher/><pubPlace/><date/><idno/><availability><licence/></availability></publicationStmt> -->
  <xsl:template match="publicationStmt" mode="minimal-header" as="element(publicationStmt)">
    <publicationStmt>
      <xsl:choose>
        <xsl:when test="publisher | authority | distributor">
          <publisher><xsl:value-of select="normalize-space((publisher, authority, distributor)[1])"/></publisher>
          <xsl:for-each select="pubPlace[1]"><pubPlace><xsl:value-of select="normalize-space()"/></pubPlace></xsl:for-each>
          <xsl:for-each select="date[1]"><date><xsl:copy-of select="@when"/><xsl:value-of select="normalize-space()"/></date></xsl:for-each>
          <xsl:for-each select="idno[not(*)]"><idno><xsl:copy-of select="@type"/><xsl:value-of select="normalize-space()"/></idno></xsl:for-each>
          <xsl:for-each select="availability/licence[1]">
            <availability><licence><xsl:copy-of select="@target"/><xsl:value-of select="normalize-space()"/></licence></availability>
          </xsl:for-each>
        </xsl:when>
        <xsl:otherwise><p><xsl:value-of select="(p[1] ! normalize-space()[.], 'No publisher is stated.')[1]"/></p></xsl:otherwise>
      </xsl:choose>
    </publicationStmt>
  </xsl:template>

  <!-- <sourceDesc><biblStruct/><msDesc/><bibl type="transcription"/></sourceDesc> -->
  <xsl:template match="sourceDesc" mode="minimal-header" as="element(sourceDesc)">
    <xsl:variable name="sources" as="xs:string*" select="biblStruct ! f:printed(.), msDesc ! f:kept(.), bibl[not(@type = 'transcription')] ! normalize-space()"/>
    <sourceDesc>
      <xsl:for-each select="$sources[.]"><bibl><xsl:value-of select="."/></bibl></xsl:for-each>
      <xsl:if test="empty($sources[.])"><p><xsl:value-of select="(.//p[1] ! normalize-space()[.], 'No source is stated.')[1]"/></p></xsl:if>
    </sourceDesc>
  </xsl:template>

  <!-- "Foreign Relations of the United States, Korea, document 235, Washington, 1984, volume XV, page 426–427" -->
  <xsl:function name="f:printed" as="xs:string">
    <xsl:param name="printed" as="element(biblStruct)"/>
    <xsl:variable name="parts" as="xs:string*" select="$printed//*[not(*)] !
      (if (self::biblScope) then normalize-space(@unit || ' ' || (string-join(distinct-values((@from, @to)), '–')[.], string())[1])
       else if (self::idno[@type]) then @type || ' ' || normalize-space() else (normalize-space()[.], string(@target))[1])"/>
    <xsl:sequence select="string-join(distinct-values($parts[.]), ', ')"/>
  </xsl:function>

  <!-- "National Archives, 795.00/7–2952" -->
  <xsl:function name="f:kept" as="xs:string">
    <xsl:param name="description" as="element(msDesc)"/>
    <xsl:sequence select="string-join($description/msIdentifier/* ! normalize-space()[.], ', ')"/>
  </xsl:function>

  <!-- <correspDesc><correspAction type="sent"><persName/><placeName/><date/></correspAction></correspDesc>: names as text -->
  <xsl:template match="correspDesc" mode="minimal-header" as="element(correspDesc)">
    <correspDesc>
      <xsl:for-each select="correspAction[persName | orgName | placeName | date | name]">
        <correspAction>
          <xsl:copy-of select="@type"/>
          <xsl:for-each select="persName | orgName | placeName | name | date">
            <xsl:element name="{local-name()}">
              <xsl:copy-of select="@ref[matches(., '^https?://\S+$')], @when, @notBefore, @notAfter, @from, @to, @cert"/>
              <xsl:value-of select="normalize-space()"/>
            </xsl:element>
          </xsl:for-each>
        </correspAction>
      </xsl:for-each>
      <xsl:if test="not(correspAction/(persName | orgName | placeName | date | name))"><note>Nothing is known of sender and recipient.</note></xsl:if>
    </correspDesc>
  </xsl:template>
</xsl:stylesheet>

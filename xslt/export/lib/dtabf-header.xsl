<?xml version="1.0" encoding="UTF-8"?>
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:xs="http://www.w3.org/2001/XMLSchema"
  xmlns="http://www.tei-c.org/ns/1.0" xmlns:f="urn:x-teigram:functions" xmlns:map="http://www.w3.org/2005/xpath-functions/map" xpath-default-namespace="http://www.tei-c.org/ns/1.0"
  exclude-result-prefixes="#all">
  <!-- Mode "dtabf-header": pulls from the header what DTABf has a place for; what the header lacks is left out, or said to be
       missing where DTABf demands something. -->

  <xsl:mode name="dtabf-header" on-no-match="fail"/>

  <!-- <teiHeader><fileDesc/><encodingDesc/><profileDesc/></teiHeader> -->
  <xsl:template match="teiHeader" mode="dtabf-header" as="element(teiHeader)">
    <teiHeader>
      <fileDesc>
        <xsl:apply-templates select="fileDesc/titleStmt" mode="dtabf-header"/>
        <xsl:sequence select="f:extent(..)"/>
        <xsl:apply-templates select="fileDesc/publicationStmt" mode="dtabf-header"/>
        <xsl:for-each select="fileDesc/seriesStmt[title][1]">
          <seriesStmt><xsl:for-each select="title"><title type="{if (position() = 1) then 'main' else 'sub'}"><xsl:value-of select="normalize-space()"/></title></xsl:for-each></seriesStmt>
        </xsl:for-each>
        <xsl:apply-templates select="fileDesc/sourceDesc[1]" mode="dtabf-header"/>
      </fileDesc>
      <xsl:where-populated>
        <encodingDesc>
          <xsl:where-populated>
            <editorialDecl>
              <xsl:for-each select="encodingDesc/editorialDecl//p"><p><xsl:value-of select="normalize-space()"/></p></xsl:for-each>
            </editorialDecl>
          </xsl:where-populated>
        </encodingDesc>
      </xsl:where-populated>
      <profileDesc>
        <langUsage>
          <xsl:variable name="ident" as="xs:string" select="string((profileDesc/langUsage/language/@ident, ../@xml:lang, ../text/@xml:lang, 'und')[1])"/>
          <language ident="{$ident}"><xsl:value-of select="(profileDesc/langUsage/language[1] ! normalize-space()[.], $ident)[1]"/></language>
        </langUsage>
      </profileDesc>
    </teiHeader>
  </xsl:template>

  <!-- <titleStmt><title type="main"/><author/><respStmt><resp>encoding</resp><name>teigram</name></respStmt></titleStmt> -->
  <xsl:template match="titleStmt" mode="dtabf-header" as="element(titleStmt)">
    <titleStmt>
      <xsl:for-each select="title">
        <title type="{if (@type = ('main', 'sub', 'volume', 'part')) then @type else if (position() = 1) then 'main' else 'sub'}">
          <xsl:value-of select="normalize-space()"/>
        </title>
      </xsl:for-each>
      <xsl:for-each select="author | editor">
        <xsl:element name="{local-name()}"><xsl:value-of select="normalize-space()"/></xsl:element>
      </xsl:for-each>
      <xsl:for-each select="respStmt[resp][name | persName | orgName]">
        <respStmt>
          <xsl:for-each select="resp"><resp><note type="remarkResponsibility"><xsl:value-of select="normalize-space()"/></note></resp></xsl:for-each>
          <xsl:for-each select="name | persName | orgName"><name><xsl:value-of select="normalize-space()"/></name></xsl:for-each>
        </respStmt>
      </xsl:for-each>
    </titleStmt>
  </xsl:template>

  <!-- <extent><measure unit="words" quantity="428"/></extent>: DTABf counts tokens and characters -->
  <xsl:function name="f:extent" as="element(extent)?">
    <xsl:param name="tei" as="element(TEI)"/>
    <xsl:variable name="names" as="map(xs:string, xs:string)" select="map{'words': 'tokens', 'characters': 'characters', 'pages': 'pages'}"/>
    <xsl:where-populated>
      <extent>
        <xsl:for-each select="$tei/teiHeader/fileDesc/extent/measure[map:contains($names, @unit)]">
          <measure type="{$names(@unit)}"><xsl:value-of select="(@quantity, normalize-space())[1]"/></measure>
        </xsl:for-each>
      </extent>
    </xsl:where-populated>
  </xsl:function>

  <!-- <publicationStmt><publisher/><pubPlace/><date/><idno type="URI"/><availability><licence/></availability></publicationStmt> -->
  <xsl:template match="publicationStmt" mode="dtabf-header" as="element(publicationStmt)">
    <publicationStmt>
      <xsl:choose>
        <xsl:when test="publisher | authority | distributor">
          <publisher><xsl:value-of select="normalize-space((publisher, authority, distributor)[1])"/></publisher>
          <xsl:for-each select="pubPlace[1]"><pubPlace><xsl:value-of select="normalize-space()"/></pubPlace></xsl:for-each>
          <xsl:for-each select="date[1]"><date type="publication"><xsl:copy-of select="@when"/><xsl:value-of select="normalize-space()"/></date></xsl:for-each>
          <xsl:for-each select="availability/licence[@target]">
            <availability><licence target="{@target}"><p><xsl:value-of select="normalize-space()"/></p></licence></availability>
          </xsl:for-each>
          <xsl:for-each select="idno[@type = ('URI', 'URL', 'url')]"><idno type="URLXML"><xsl:value-of select="normalize-space()"/></idno></xsl:for-each>
          <xsl:for-each select="idno[@type = 'DOI']"><idno type="DOI"><xsl:value-of select="normalize-space()"/></idno></xsl:for-each>
          <xsl:for-each select="idno[not(@type = ('URI', 'URL', 'url', 'DOI'))]"><idno><xsl:value-of select="normalize-space()"/></idno></xsl:for-each>
        </xsl:when>
        <xsl:otherwise><p><xsl:value-of select="(p[1] ! normalize-space()[.], 'No publisher is stated.')[1]"/></p></xsl:otherwise>
      </xsl:choose>
    </publicationStmt>
  </xsl:template>

  <!-- <sourceDesc><biblStruct/><msDesc/><bibl type="transcription"/></sourceDesc>: the printed volume in words, and the file in
       the archive; the file that was converted is no source in the sense of DTABf -->
  <xsl:template match="sourceDesc" mode="dtabf-header" as="element(sourceDesc)">
    <xsl:variable name="printed" as="xs:string*" select="(biblStruct, bibl[not(@type = 'transcription')])[1] ! f:citation(.)"/>
    <xsl:variable name="file" as="element(idno)*" select="msDesc[1]/msIdentifier/idno"/>
    <sourceDesc>
      <xsl:for-each select="$printed"><bibl><xsl:value-of select="."/></bibl></xsl:for-each>
      <xsl:if test="$file">
        <msDesc>
          <msIdentifier>
            <repository><xsl:value-of select="(msDesc[1]/msIdentifier/repository ! normalize-space(), 'not stated')[1]"/></repository>
            <xsl:for-each select="$file"><idno type="shelfmark"><xsl:value-of select="normalize-space()"/></idno></xsl:for-each>
          </msIdentifier>
        </msDesc>
      </xsl:if>
      <xsl:if test="empty($printed) and empty($file)"><p><xsl:value-of select="(.//p[1] ! normalize-space()[.], 'No source is stated.')[1]"/></p></xsl:if>
    </sourceDesc>
  </xsl:template>

  <!-- A description of a printed edition in one line: what it holds, in its order, and page ranges that are only in attributes. -->
  <xsl:function name="f:citation" as="xs:string">
    <xsl:param name="source" as="element()"/>
    <xsl:variable name="parts" as="xs:string*" select="$source//*[not(*)] ! (if (self::biblScope[@from]) then 'p. ' || string-join(distinct-values((@from, @to)), '–')
      else if (self::biblScope[@unit]) then @unit || ' ' || normalize-space() else if (self::idno[@type = 'document']) then 'document ' || normalize-space()
      else normalize-space())"/>
    <xsl:sequence select="if ($source/self::biblStruct) then string-join(distinct-values($parts[.]), ', ') else normalize-space($source)"/>
  </xsl:function>
</xsl:stylesheet>

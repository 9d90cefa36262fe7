<?xml version="1.0" encoding="UTF-8"?>
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:xs="http://www.w3.org/2001/XMLSchema"
  xmlns:f="urn:x-teigram:functions" xmlns:s="urn:x-teigram:site" xpath-default-namespace="http://www.tei-c.org/ns/1.0" exclude-result-prefixes="#all">
  <!-- Mode "meta": what machines are told in the head of a page: Highwire tags (Zotero, Google Scholar), Dublin Core, links to
       the other forms, schema.org. -->

  <xsl:mode name="meta" on-no-match="fail"/>

  <!-- <TEI><teiHeader>…</teiHeader></TEI> -->
  <xsl:template match="TEI" mode="meta" as="element()*">
    <xsl:for-each select="$page/@tei"><link rel="alternate" type="application/tei+xml" href="{.}" title="TEI"/></xsl:for-each>
    <xsl:for-each select="$page/@text"><link rel="alternate" type="text/plain" href="{.}" title="Plain text"/></xsl:for-each>
    <xsl:for-each select="$page/@permalink"><link rel="canonical" href="{.}"/></xsl:for-each>
    <xsl:for-each select="$page/s:previous"><link rel="prev" href="{@href}"/></xsl:for-each>
    <xsl:for-each select="$page/s:next"><link rel="next" href="{@href}"/></xsl:for-each>
    <xsl:apply-templates select="teiHeader/fileDesc" mode="meta"/>
    <xsl:for-each select="$page/s:json-ld"><script type="application/ld+json"><xsl:value-of select="."/></script></xsl:for-each>
  </xsl:template>

  <!-- <fileDesc><titleStmt/><publicationStmt/><sourceDesc/></fileDesc> -->
  <xsl:template match="fileDesc" mode="meta" as="element()*">
    <xsl:variable name="title" as="xs:string" select="normalize-space(titleStmt/title[1])"/>
    <xsl:variable name="authors" as="xs:string*" select="titleStmt/author ! normalize-space()"/>
    <xsl:variable name="date" as="xs:string?" select="(../profileDesc/correspDesc/correspAction[@type = 'sent']/date/(@when, @notBefore, @from, @notAfter))[1]"/>
    <xsl:variable name="publisher" as="xs:string*" select="publicationStmt/publisher[1] ! normalize-space()"/>
    <xsl:variable name="language" as="xs:string" select="(../../@xml:lang, 'en')[1]"/>
    <xsl:variable name="printed" as="element(biblStruct)?" select="sourceDesc/biblStruct[1]"/>
    <xsl:variable name="page-scope" as="element(biblScope)?" select="($printed//biblScope[@unit = 'page'])[1]"/>
    <xsl:variable name="url" as="xs:string?" select="$page/@permalink"/>
    <xsl:sequence select="
      f:meta('citation_title', $title), f:meta('citation_author', $authors), f:meta('citation_publication_date', $date ! translate(substring(., 1, 10), '-', '/')),
      f:meta('citation_inbook_title', $printed/monogr/title[not(@level = 's')][1]), f:meta('citation_volume', ($printed//biblScope[@unit = 'volume'])[1]),
      f:meta('citation_firstpage', $page-scope/@from), f:meta('citation_lastpage', $page-scope/@to), f:meta('citation_publisher', $publisher),
      f:meta('citation_language', $language), f:meta('citation_doi', publicationStmt/idno[@type = 'DOI']), f:meta('citation_public_url', $url)"/>
    <link rel="schema.DC" href="http://purl.org/dc/elements/1.1/"/>
    <xsl:sequence select="
      f:meta('DC.title', $title), f:meta('DC.creator', $authors), f:meta('DC.date', $date), f:meta('DC.type', 'Text'), f:meta('DC.language', $language),
      f:meta('DC.publisher', $publisher), f:meta('DC.identifier', ($url, publicationStmt/idno[1])[1]), f:meta('DC.rights', publicationStmt/availability/licence/@target),
      f:meta('DC.source', sourceDesc/msDesc/msIdentifier ! string-join(* ! normalize-space(), ', '))"/>
  </xsl:template>

  <!-- One tag for each value that is not empty. -->
  <xsl:function name="f:meta" as="element(Q{}meta)*">
    <xsl:param name="name" as="xs:string"/>
    <xsl:param name="values" as="item()*"/>
    <xsl:for-each select="$values ! normalize-space(.)"><xsl:if test="."><meta name="{$name}" content="{.}"/></xsl:if></xsl:for-each>
  </xsl:function>
</xsl:stylesheet>

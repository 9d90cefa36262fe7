<?xml version="1.0" encoding="UTF-8"?>
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:xs="http://www.w3.org/2001/XMLSchema"
  xmlns:f="urn:x-teigram:functions" xpath-default-namespace="urn:x-teigram:site" exclude-result-prefixes="#all">
  <!-- The pages of an edition that are about all its documents. Each is made from one element in the namespace of the site,
       which src/teigram/edition/ writes: <home>, <list>, <facets>, <chronology>, <network>, <names>, <threads>, <about>. -->

  <xsl:include href="../lib/frame.xsl"/>
  <xsl:include href="../lib/names.xsl"/>
  <xsl:include href="words.xsl"/>
  <xsl:include href="parts.xsl"/>
  <xsl:include href="home.xsl"/>
  <xsl:include href="list.xsl"/>
  <xsl:include href="chronology.xsl"/>
  <xsl:include href="bars.xsl"/>
  <xsl:include href="network.xsl"/>
  <xsl:include href="names.xsl"/>
  <xsl:include href="threads.xsl"/>
  <xsl:include href="about.xsl"/>

  <xsl:output method="html" html-version="5.0" encoding="UTF-8" indent="no" include-content-type="no"/>
  <xsl:mode on-no-match="fail"/>

  <!-- What the page knows of the edition; src/teigram/page.py shows it. -->
  <xsl:param name="page" as="element(page)" required="yes"/>

  <!-- Back to the folder of the site, from the address of the first page: "../../" for "../../index.html". -->
  <xsl:variable name="root" as="xs:string" select="replace($page/@home, '[^/]+$', '')"/>

  <xsl:template match="/" as="element(Q{}html)">
    <xsl:call-template name="frame">
      <xsl:with-param name="page" select="$page"/>
      <xsl:with-param name="title" as="xs:string"><xsl:apply-templates select="*" mode="title"/></xsl:with-param>
      <xsl:with-param name="class" select="'edition-page ' || local-name(*)"/>
      <xsl:with-param name="head" as="element()*"><xsl:apply-templates select="*" mode="head"/></xsl:with-param>
      <xsl:with-param name="main" as="node()*"><xsl:apply-templates select="*"/></xsl:with-param>
      <xsl:with-param name="foot" as="node()*">
        <p><xsl:value-of select="$page/@edition"/>. <a href="{$root}about.html">Sources, editorial practice and licence</a></p>
      </xsl:with-param>
    </xsl:call-template>
  </xsl:template>

  <!-- What a page is called: a string, in the tab of the browser and as its heading. -->
  <xsl:mode name="title" on-no-match="fail"/>
  <!-- What a page has in its head besides what all have. -->
  <xsl:mode name="head" on-no-match="fail"/>

  <xsl:template match="*" mode="head" as="element(Q{}link)*">
    <xsl:variable name="here" as="element(part)?" select="part[@here]"/>
    <xsl:for-each select="$here/preceding-sibling::part[1]"><link rel="prev" href="{@href}"/></xsl:for-each>
    <xsl:for-each select="$here/following-sibling::part[1]"><link rel="next" href="{@href}"/></xsl:for-each>
  </xsl:template>
</xsl:stylesheet>

<?xml version="1.0" encoding="UTF-8"?>
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:xs="http://www.w3.org/2001/XMLSchema"
  xmlns:f="urn:x-teigram:functions" xpath-default-namespace="urn:x-teigram:site" exclude-result-prefixes="#all">
  <!-- What all pages of an edition have in common: head, skip link, top, foot. What they know of the edition is
       <page css="teigram.css" script="teigram.js" home="index.html" edition="Korean armistice"><navigation href="" label=""/></page>,
       which src/teigram/page.py shows in full. Each template can be overridden by who imports this one. -->

  <!-- What a page has of its own is given as parameters of the template "frame", or, which is quicker, because nothing is copied
       then, by templates of these modes for the node that is the context. -->
  <xsl:mode name="frame-head" on-no-match="deep-skip"/>
  <xsl:mode name="frame-main" on-no-match="deep-skip"/>
  <xsl:mode name="frame-foot" on-no-match="deep-skip"/>

  <!-- A whole page: <xsl:call-template name="frame"> with what is its own. -->
  <xsl:template name="frame" as="element(Q{}html)">
    <xsl:param name="page" as="element(page)" required="yes"/>
    <!-- What the page is called: in the browser's tab, before the name of the edition. -->
    <xsl:param name="title" as="xs:string" required="yes"/>
    <!-- Where the skip link leads, and what it says. -->
    <xsl:param name="skip" as="xs:string" select="'main'"/>
    <xsl:param name="skip-label" as="xs:string" select="'Skip to the content'"/>
    <!-- Of the body; the edition's pages and a document's page differ in width. -->
    <xsl:param name="class" as="xs:string" select="'edition-page'"/>
    <xsl:param name="head" as="element()*" select="()"/>
    <xsl:param name="main" as="node()*" select="()"/>
    <xsl:param name="foot" as="node()*" select="()"/>
    <html lang="en">
      <head>
        <meta charset="utf-8"/>
        <meta name="viewport" content="width=device-width, initial-scale=1"/>
        <title><xsl:value-of select="string-join(($title, $page/@edition[. ne $title]), ' – ')"/></title>
        <link rel="icon" href="data:image/svg+xml,%3Csvg%20xmlns='http://www.w3.org/2000/svg'%20viewBox='0%200%2016%2016'%3E%3Crect%20width='16'%20height='16'%20rx='3'%20fill='%237d241a'/%3E%3Cpath%20d='M4%204.5h8M8%204.5v8'%20stroke='%23fff'%20stroke-width='2'/%3E%3C/svg%3E"/>
        <xsl:for-each select="$page/@css, $page/style/@href"><link rel="stylesheet" href="{.}"/></xsl:for-each>
        <xsl:for-each select="$page/@script"><script src="{.}"/></xsl:for-each>
        <xsl:sequence select="$head"/>
        <xsl:apply-templates select="." mode="frame-head"/>
      </head>
      <body class="{$class}">
        <a class="skip" href="#{$skip}"><xsl:value-of select="$skip-label"/></a>
        <xsl:call-template name="top"><xsl:with-param name="page" select="$page"/></xsl:call-template>
        <main id="main" tabindex="-1"><xsl:sequence select="$main"/><xsl:apply-templates select="." mode="frame-main"/></main>
        <xsl:call-template name="foot">
          <xsl:with-param name="page" select="$page"/>
          <xsl:with-param name="foot" select="$foot"/>
        </xsl:call-template>
      </body>
    </html>
  </xsl:template>

  <!-- The top of each page: the edition's title and its ways, and the choice of colours. -->
  <xsl:template name="top" as="element(Q{}header)">
    <xsl:param name="page" as="element(page)" required="yes"/>
    <header class="top">
      <xsl:if test="$page/@edition">
        <p class="edition-title">
          <xsl:choose>
            <xsl:when test="$page/@home"><a href="{$page/@home}"><xsl:value-of select="$page/@edition"/></a></xsl:when>
            <xsl:otherwise><xsl:value-of select="$page/@edition"/></xsl:otherwise>
          </xsl:choose>
        </p>
      </xsl:if>
      <xsl:if test="$page/navigation or $page/@index or $page/@search">
        <nav aria-label="Edition">
          <ul>
            <xsl:if test="not($page/navigation)">
              <xsl:for-each select="$page/@index"><li><a href="{.}">All documents</a></li></xsl:for-each>
              <xsl:for-each select="$page/@search"><li><a href="{.}">Search</a></li></xsl:for-each>
            </xsl:if>
            <xsl:for-each select="$page/navigation">
              <li>
                <a href="{@href}">
                  <xsl:if test="@here"><xsl:attribute name="aria-current" select="'page'"/></xsl:if>
                  <xsl:value-of select="@label"/>
                </a>
              </li>
            </xsl:for-each>
          </ul>
        </nav>
      </xsl:if>
      <xsl:call-template name="theme"/>
    </header>
  </xsl:template>

  <!-- Light, dark, or as the reader's system is set. The style sheet does it; the script only keeps it for the next page. -->
  <xsl:template name="theme" as="element(Q{}fieldset)">
    <fieldset class="theme">
      <legend>Colours</legend>
      <label><input type="radio" name="ui-theme" id="ui-auto" value="auto" checked="checked"/><span>Auto</span></label>
      <label><input type="radio" name="ui-theme" id="ui-light" value="light"/><span>Light</span></label>
      <label><input type="radio" name="ui-theme" id="ui-dark" value="dark"/><span>Dark</span></label>
    </fieldset>
  </xsl:template>

  <!-- The foot of each page: what the page itself has to say, then the edition. -->
  <xsl:template name="foot" as="element(Q{}footer)">
    <xsl:param name="page" as="element(page)" required="yes"/>
    <xsl:param name="foot" as="node()*" select="()"/>
    <footer class="foot"><xsl:sequence select="$foot"/><xsl:apply-templates select="." mode="frame-foot"/></footer>
  </xsl:template>
</xsl:stylesheet>

<?xml version="1.0" encoding="UTF-8"?>
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:xs="http://www.w3.org/2001/XMLSchema"
  xmlns:f="urn:x-teigram:functions" xpath-default-namespace="urn:x-teigram:site" exclude-result-prefixes="#all">
  <!-- The page to search the edition: search.js makes the form work. Until it does, the page says what a search needs and where
       one finds the documents without it. Its input is
       <search xmlns="urn:x-teigram:site" indexed="yes"><page/><facet key="year" title="Year" href="documents/by-year/index.html"/></search>;
       src/teigram/page.py shows <page/>. -->

  <xsl:include href="lib/frame.xsl"/>

  <xsl:output method="html" html-version="5.0" encoding="UTF-8" indent="no" include-content-type="no"/>
  <xsl:mode on-no-match="fail"/>

  <xsl:template match="/" as="element(Q{}html)"><xsl:apply-templates select="search"/></xsl:template>

  <xsl:template match="search" as="element(Q{}html)">
    <xsl:call-template name="frame">
      <xsl:with-param name="page" select="page"/>
      <xsl:with-param name="title" select="'Search'"/>
      <xsl:with-param name="class" select="'edition-page search'"/>
      <xsl:with-param name="head" as="element()*">
        <xsl:if test="@indexed"><script src="search.js" defer="defer"/></xsl:if>
      </xsl:with-param>
      <xsl:with-param name="main" as="element()*">
        <h1>Search</h1>
        <xsl:sequence select="f:needs(.)"/>
        <xsl:if test="@indexed">
          <form id="search-form" role="search" class="search-form" hidden="hidden">
            <xsl:sequence select="f:words()"/>
            <div class="search-facets" role="group" aria-labelledby="search-narrow">
              <h2 id="search-narrow">Narrow down</h2>
              <xsl:apply-templates select="facet"/>
              <p><button type="reset">Clear everything</button></p>
            </div>
            <section class="search-found" aria-labelledby="search-heading">
              <h2 id="search-heading">Found</h2>
              <p id="search-status" role="status"/>
              <ol id="search-hits"/>
              <button type="button" id="search-more" hidden="hidden"/>
            </section>
          </form>
        </xsl:if>
      </xsl:with-param>
      <xsl:with-param name="foot" as="element(Q{}p)">
        <p><xsl:value-of select="page/@edition"/>. <a href="about.html">Sources, editorial practice and licence</a></p>
      </xsl:with-param>
    </xsl:call-template>
  </xsl:template>

  <!-- <facet key="sender" title="Sender" href="documents/by-sender/index.html"/>: its values come from the index -->
  <xsl:template match="facet" as="element(Q{}details)">
    <details id="search-{@key}"><summary><xsl:value-of select="@title"/></summary><ul role="list"/></details>
  </xsl:template>

  <!-- What is looked for, and in what order it is shown. -->
  <xsl:function name="f:words" as="element(Q{}div)">
    <div class="search-words">
      <label for="search-q">Words in texts and notes</label>
      <input type="search" id="search-q" name="q" autocomplete="off" spellcheck="false" aria-describedby="search-help"/>
      <button type="submit">Search</button>
      <label for="search-sort">Order</label>
      <select id="search-sort" name="sort"><option value="">best first</option><option value="date">by date</option></select>
      <p id="search-help">All words must occur, in any inflection. “cease fire” in quotation marks finds the phrase. Abbreviations are found as printed and as expanded.</p>
    </div>
  </xsl:function>

  <!-- What a search needs that is not there; the script shows the one that holds. -->
  <xsl:function name="f:needs" as="element()+">
    <xsl:param name="search" as="element(search)"/>
    <xsl:variable name="ways" as="element(Q{}p)">
      <p>
        <xsl:text>Without a search, find documents by </xsl:text>
        <xsl:for-each select="$search/facet">
          <a href="{@href}"><xsl:value-of select="lower-case(@title)"/></a>
          <xsl:value-of select="if (position() eq last()) then '.' else if (position() eq last() - 1) then ' or ' else ', '"/>
        </xsl:for-each>
      </p>
    </xsl:variable>
    <xsl:choose>
      <xsl:when test="$search/@indexed">
        <noscript><p class="search-need">The search needs JavaScript, which is off in this browser. All other pages work without it.</p><xsl:sequence select="$ways"/></noscript>
        <div id="search-needs-server" class="search-need" hidden="hidden">
          <p>The search needs a web server, and this page was opened from a folder. All other pages work from a folder too.</p>
          <p>Run <code>teigram serve</code> in the folder of the project and open the address that it prints; or put the folder of this page on any web server.</p>
          <xsl:sequence select="$ways"/>
        </div>
        <div id="search-needs-index" class="search-need" hidden="hidden">
          <p>The search needs the folder <code>pagefind</code>, which belongs beside this page and could not be read. Run <code>teigram build</code> again, and copy that folder too.</p>
          <xsl:sequence select="$ways"/>
        </div>
      </xsl:when>
      <xsl:otherwise>
        <div class="search-need">
          <p>This copy of the edition was made without an index, so it cannot be searched. Install the extra <code>teigram[search]</code> and run <code>teigram build</code> again.</p>
          <xsl:sequence select="$ways"/>
        </div>
      </xsl:otherwise>
    </xsl:choose>
  </xsl:function>
</xsl:stylesheet>

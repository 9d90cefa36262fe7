<?xml version="1.0" encoding="UTF-8"?>
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:xs="http://www.w3.org/2001/XMLSchema"
  xmlns:f="urn:x-teigram:functions" xmlns:s="urn:x-teigram:site" xpath-default-namespace="urn:x-teigram:site" exclude-result-prefixes="#all">
  <!-- The whole edition on one page, to be printed or kept as PDF: title page, contents, each document with its notes. Its input
       is the <book/> that src/teigram/book.py shows; the chapters that epub/chapter.xsl made come beside it, in the same order.
       The identifiers of each document get its own in front: "korean-armistice.frus1951v07p1-d612.fn1". -->

  <xsl:include href="lib/frame.xsl"/>
  <xsl:include href="epub/title-page.xsl"/>
  <xsl:include href="epub/links.xsl"/>
  <xsl:include href="foot-notes.xsl"/>

  <xsl:output method="html" html-version="5.0" encoding="UTF-8" indent="no" include-content-type="no"/>
  <xsl:mode on-no-match="fail"/>

  <xsl:mode name="placed" on-no-match="fail"/>

  <!-- What the page knows of the edition around it; src/teigram/page.py shows it. -->
  <xsl:param name="page" as="element(page)" required="yes"/>
  <!-- The documents as <article/>. -->
  <xsl:param name="chapters" as="array(document-node())" required="yes"/>

  <xsl:template match="/" as="element(Q{}html)"><xsl:apply-templates select="book"/></xsl:template>

  <xsl:template match="book" as="element(Q{}html)">
    <xsl:call-template name="frame">
      <xsl:with-param name="page" select="$page"/>
      <xsl:with-param name="title" select="if (document[2]) then string(@title) else string((document/@title, @title)[1])"/>
      <xsl:with-param name="class" select="string-join(('book', 'one'[not(current()/document[2])]), ' ')"/>
      <xsl:with-param name="head" as="element()*"><style><xsl:value-of select="f:margin('', 'right', @title), '@page title { @top-right { content: none } }', document ! f:margin(f:page-name(.), 'left', f:running-head(.))" separator=" "/></style></xsl:with-param>
      <xsl:with-param name="main" as="element()*">
        <p class="hint">This page is for the printer: use the browser’s command to print. A browser prints the notes after each document; <code>teigram pdf</code> makes a PDF file with them at the foot of each page.</p>
        <xsl:call-template name="title-page"/>
        <xsl:call-template name="contents"/>
        <xsl:apply-templates select="document"/>
      </xsl:with-param>
      <xsl:with-param name="foot" as="element(Q{}p)">
        <p><xsl:value-of select="$page/@edition"/>. <a href="about.html">Sources, editorial practice and licence</a></p>
      </xsl:with-param>
    </xsl:call-template>
  </xsl:template>

  <xsl:template name="contents" as="element(Q{}nav)">
    <nav class="contents" aria-labelledby="contents">
      <h2 id="contents">Contents</h2>
      <xsl:for-each-group select="document" group-adjacent="substring(@date, 1, 4)">
        <h3><xsl:value-of select="(current-grouping-key()[.], 'Without a date')[1]"/></h3>
        <ol role="list">
          <xsl:for-each select="current-group()"><li><a href="#{f:prefix(@href)}"><xsl:value-of select="@title"/></a></li></xsl:for-each>
        </ol>
      </xsl:for-each-group>
    </nav>
  </xsl:template>

  <!-- <document href="korean-armistice/frus1951v07p1-d612.html"/> -->
  <xsl:template match="document" as="element(Q{}article)">
    <article id="{f:prefix(@href)}" style="page: {f:page-name(.)}">
      <xsl:apply-templates select="$chapters(count(preceding-sibling::document) + 1)/Q{}article/(@*, node())" mode="placed">
        <xsl:with-param name="href" select="string(@href)" tunnel="yes"/>
      </xsl:apply-templates>
    </article>
  </xsl:template>

  <xsl:template match="text() | @*" mode="placed" as="node()"><xsl:sequence select="."/></xsl:template>
  <xsl:template match="*" mode="placed" as="element()">
    <xsl:copy><xsl:apply-templates select="@*, node()" mode="placed"/></xsl:copy>
  </xsl:template>

  <!-- The title of the book is the first heading of the page; each document comes below it. -->
  <xsl:template match="Q{}h1 | Q{}h2" mode="placed" as="element()">
    <xsl:element name="{if (self::Q{}h1) then 'h2' else 'h3'}"><xsl:apply-templates select="@*, node()" mode="placed"/></xsl:element>
  </xsl:template>

  <!-- There are as many parts called “Notes” as documents: they are no landmarks. -->
  <xsl:template match="Q{}section[@role = 'doc-endnotes']" mode="placed" as="element(Q{}div)">
    <div><xsl:apply-templates select="@* except (@role, @aria-labelledby), node()" mode="placed"/></div>
  </xsl:template>

  <xsl:template match="*[f:is-for-screens(.)] | @tabindex" mode="placed" as="empty-sequence()" priority="2"/>

  <xsl:template match="@id | @aria-labelledby | @aria-describedby | @for" mode="placed" as="attribute()">
    <xsl:param name="href" as="xs:string" tunnel="yes"/>
    <xsl:attribute name="{name()}" select="tokenize(.) ! (f:prefix($href) || '.' || .)"/>
  </xsl:template>

  <!-- A link to another document stays on this page; a link to another page of the site is none on paper. -->
  <xsl:template match="Q{}a[@href]" mode="placed" as="element()">
    <xsl:param name="href" as="xs:string" tunnel="yes"/>
    <xsl:variable name="to" as="xs:string?" select="if (starts-with(@href, '#')) then $href else f:document(@href, $href)/@href"/>
    <xsl:choose>
      <xsl:when test="exists($to)">
        <a href="#{string-join((f:prefix($to), substring-after(@href, '#')[.]), '.')}"><xsl:apply-templates select="@* except @href, node()" mode="placed"/></a>
      </xsl:when>
      <xsl:when test="matches(@href, '^(https?:|mailto:)')"><a href="{@href}"><xsl:apply-templates select="@* except @href, node()" mode="placed"/></a></xsl:when>
      <xsl:otherwise><span><xsl:apply-templates select="@class, @id, node()" mode="placed"/></span></xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <xsl:function name="f:prefix" as="xs:string">
    <xsl:param name="href" as="xs:string"/>
    <xsl:sequence select="translate(replace($href, '\.html$', ''), '/', '.')"/>
  </xsl:function>

  <!-- Chromium prints no running heads that are taken from the text, so each document has pages of its own kind. -->
  <xsl:function name="f:page-name" as="xs:string">
    <xsl:param name="document" as="element(document)"/>
    <xsl:sequence select="'d' || count($document/preceding-sibling::document) + 1"/>
  </xsl:function>

  <!-- "Telegram 249, October 3, 1951" -->
  <xsl:function name="f:running-head" as="xs:string">
    <xsl:param name="document" as="element(document)"/>
    <xsl:variable name="date" as="xs:string" select="substring($document/@date, 1, 10)"/>
    <xsl:variable name="day" as="xs:string" select="if ($date castable as xs:date) then format-date(xs:date($date), '[MNn] [D], [Y]', 'en', (), ()) else $date"/>
    <xsl:sequence select="string-join(($document/@label, $day[.]), ', ')"/>
  </xsl:function>

  <!-- @page d2 { @top-left { content: "Telegram 249, October 3, 1951" } } -->
  <xsl:function name="f:margin" as="xs:string">
    <xsl:param name="name" as="xs:string"/>
    <xsl:param name="side" as="xs:string"/>
    <xsl:param name="words" as="xs:string"/>
    <xsl:sequence select="'@page ' || $name || ' { @top-' || $side || ' { content: &quot;' || replace($words, '[&quot;\\&lt;\n]', '') || '&quot; } }'"/>
  </xsl:function>
</xsl:stylesheet>
